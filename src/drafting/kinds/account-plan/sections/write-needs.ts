import { writeQuotedNeeds } from "../../../parts/quoted-needs.ts";
import { writeStoredNeeds } from "../../../parts/stored-needs.ts";
import type { PlanContext } from "../plan-context.ts";

/**
 * §7 account-plan, 5: the needs on record by layer with what holds of each. Where none is, what the notes quote, and
 * questions for all that lies below the water line.
 */
export function writeNeeds(context: PlanContext) {
  const section = context.section("needs");
  if (context.dossier.needs.length > 0) writeStoredNeeds(section, context);
  else writeQuotedNeeds(section, context);
  return section.build();
}
