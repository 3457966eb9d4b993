import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import type { Dossier } from "../../../dossier.ts";
import { gapRules } from "../../../gaps/gap.ts";
import { gapClaim } from "../../../section-parts.ts";
import { createPlanContext } from "../plan-context.ts";
import type { PlanDocument } from "./plan-table.ts";

/**
 * Gaps in the relationships as the plan finds them, and those that an action of the plan answers: one that says what
 * that gap asks for. Null where no decision chain was looked at, since no gap found is then no news.
 */
export function relationshipGaps(plan: PlanDocument, dossier: Dossier): { total: number; addressed: number } | null {
  const { lang, ledger } = plan;
  const prepared = prepareLedger(ledger, { accountId: dossier.account.id, currency: dossier.organisation.currency });
  const context = createPlanContext({ dossier, ledger, prepared, lang });
  const gaps = context.gaps.filter(({ kind }) => gapRules[kind].column === "relationship");
  if (gaps.length === 0 && dossier.opportunities.every(({ decisionChain }) => decisionChain === null)) return null;
  const section = context.section("actions");
  const asked = gaps.map((gap) => gapClaim(section, gap, "what"));
  const sourceOf = new Map(section.build().claims.map(({ id, source }) => [id, source]));
  const actions = plan.sections.find(({ id }) => id === "actions")?.claims ?? [];
  const planned = new Set(actions.flatMap(({ source }) => source ?? []));
  const addressed = asked.filter((id) => id !== null && planned.has(sourceOf.get(id) ?? ""));
  return { total: gaps.length, addressed: addressed.length };
}
