import type { Gap, GapKind } from "../../gaps/gap.ts";
import { phrase } from "../../parts/phrase.ts";
import { type GapPart, gapClaim, gapKey } from "../../section-parts.ts";
import type { Entry, Quadrant } from "./entry.ts";
import type { SwotContext } from "./swot-context.ts";

/** What of a gap is leaned on in a combination: what to do about it; of a threat, how to meet it. */
const useOf = {
  strengths: "what",
  weaknesses: "what",
  opportunities: "what",
  threats: "strategy",
} as const satisfies Record<Quadrant, GapPart>;

const rivalKinds: readonly GapKind[] = ["competitorAhead", "competitorNamed", "requirementShaped"];

export const isOfRival = (kind: GapKind) => rivalKinds.includes(kind);

/** A gap as an entry of the four lists. */
export function gapEntry(quadrant: Quadrant, gap: Gap, context: SwotContext): Entry {
  return {
    quadrant,
    weight: gap.weight,
    dealRecord: gap.dealRecord,
    state: (section) => gapClaim(section, gap, "why"),
    clause:
      gap.kind === "competitorAhead" ? phrase(context, "swt.clause.ahead", gap.values) : gapClause(gap, "why", context),
    use: gapClause(gap, useOf[quadrant], context),
    gap,
    step: null,
    names: namesIn(gap, context),
  };
}

function gapClause(gap: Gap, part: GapPart, context: SwotContext): string | null {
  const key = gapKey(gap.kind, part);
  return key === null ? null : phrase(context, key, gap.values);
}

/** Names of people and rivals whom a gap speaks of. */
function namesIn(gap: Gap, { index }: SwotContext): string[] {
  const refs = [gap.values.person, gap.values.rival, gap.values.product];
  const named = [
    ...index.facts("contact.name"),
    ...index.facts("opportunity.competitor"),
    ...index.facts("cell.rival"),
  ];
  return named.flatMap(({ id, value }) =>
    refs.includes(`{{${id}}}`) && value.type === "name" ? [value.value, ...(value.aliases ?? [])] : [],
  );
}
