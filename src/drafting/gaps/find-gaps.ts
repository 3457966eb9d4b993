import { dealNames, shownOpen } from "../evidence/deals.ts";
import { accountGaps } from "./account-gaps.ts";
import { chainGaps } from "./chain-gaps.ts";
import { dealGaps } from "./deal-gaps.ts";
import type { Gap, GapInput } from "./gap.ts";
import { goalGaps } from "./goal-gaps.ts";
import { knowledgeGaps } from "./knowledge-gaps.ts";
import { positionGaps } from "./position-gaps.ts";

/** Deals whose gaps a plan deals with: the largest open ones. */
const dealsWatched = 3;
/** Each further deal counts this much less. */
const dealDiscount = 12;

/**
 * Everything lacking, heaviest first; equal weights keep the order account, largest deal, next deal. A goal for somebody
 * in a chain is met by what the chain asks for.
 */
export function findGaps(input: GapInput): Gap[] {
  const names = dealNames(input.dossier);
  const ofDeals = shownOpen(input.dossier)
    .slice(0, dealsWatched)
    .flatMap((deal, at) => {
      const called = names.get(deal.opportunity.id) ?? deal.opportunity.name;
      const found = [...chainGaps(deal, called, input), ...dealGaps(deal, called, input)];
      return found.map((gap) => ({ ...gap, weight: gap.weight - at * dealDiscount }));
    });
  const inChain = new Set(
    ofDeals.flatMap(({ kind, values }) => (kind.startsWith("person") ? (values.person ?? []) : [])),
  );
  const goals = goalGaps(input).filter(({ values }) => !inChain.has(values.person ?? ""));
  const ofAccount = [...accountGaps(input), ...goals, ...positionGaps(input), ...knowledgeGaps(input)];
  return [...ofAccount, ...ofDeals].sort((a, b) => b.weight - a.weight);
}
