import type { Day } from "#domain/day";
import { decimalOf } from "./account-row.ts";
import type { Caller } from "./caller.ts";
import { contactNames } from "./contact-names.ts";
import { explained } from "./explained.ts";
import { findDeal } from "./find-deal.ts";
import type { PortfolioReader } from "./portfolio.ts";
import type { ScoredDeal } from "./score-deal.ts";

/** A deal as it is shown: win rate and decision chain with their sentences. `names`: contact ids → names. */
export function dealView(
  { opportunity, winRate, decisionChain }: ScoredDeal,
  { lang }: Pick<Caller, "lang">,
  names: Readonly<Record<string, string>>,
) {
  return {
    opportunity,
    amount: decimalOf(opportunity.amountMinor, opportunity.currency),
    winRate: winRate && explained(winRate, lang, names),
    decisionChain: decisionChain && explained(decisionChain, lang, names),
  };
}

/** One opportunity by our id. @throws AppError `not-found` */
export function createReadDeal(readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined) => {
    const { deal, scored } = findDeal(await readPortfolio(caller, asked), id);
    return dealView(deal, caller, contactNames(scored?.contacts ?? []));
  };
}
