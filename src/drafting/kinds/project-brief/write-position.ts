import { type Entry, quadrants } from "../swot/entry.ts";
import { findWeaknesses } from "../swot/find-burdens.ts";
import { findStrengths } from "../swot/find-strengths.ts";
import { createSwotContext } from "../swot/swot-context.ts";
import type { BriefBuilder, BriefContext } from "./brief-context.ts";

const perList = 5;
const finders = { strengths: findStrengths, weaknesses: findWeaknesses } as const;
const asks = { strengths: "swot.s.question", weaknesses: "swot.w.question" } as const;

/** What speaks for us and what holds us back in this deal, heaviest first; the account's own only after the deal's. */
export function writePosition(context: BriefContext) {
  const { deal, index, material } = context;
  const section = context.section("position");
  const swot = { ...createSwotContext(material), field: deal };
  for (const quadrant of quadrants) {
    if (quadrant !== "strengths" && quadrant !== "weaknesses") continue;
    section.heading(`head.${quadrant}`);
    const entries = finders[quadrant](swot).filter((entry) => isOfDeal(entry, deal?.record ?? null));
    const claims = stated(section, entries);
    section.list(
      ...claims,
      claims.length > 0
        ? null
        : section.claim({ kind: "question", key: asks[quadrant], values: { account: index.account } }),
    );
  }
  return section.build();
}

/** Entries of other deals say nothing about this one. */
function isOfDeal({ dealRecord }: Entry, record: string | null): boolean {
  return dealRecord === null || dealRecord === record;
}

function stated(section: BriefBuilder, entries: readonly Entry[]): string[] {
  const sorted = [...entries].sort((a, b) => ofDeal(b) - ofDeal(a) || b.weight - a.weight);
  const claims: string[] = [];
  for (const { state } of sorted) {
    const id = claims.length < perList ? state(section) : null;
    if (id !== null) claims.push(id);
  }
  return claims;
}

const ofDeal = ({ dealRecord }: Entry) => (dealRecord === null ? 0 : 1);
