import type { Day } from "#domain/day";
import { AppError } from "#errors";
import { decimalOf } from "./account-row.ts";
import type { Caller } from "./caller.ts";
import { contactNames } from "./contact-names.ts";
import { explained } from "./explained.ts";
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
    const { accounts, unassigned } = await readPortfolio(caller, asked);
    for (const { deals, contacts } of accounts.values()) {
      const deal = deals.find(({ opportunity }) => opportunity.id === id);
      if (deal) return dealView(deal, caller, contactNames(contacts));
    }
    const alone = unassigned.find((opportunity) => opportunity.id === id);
    if (!alone) throw new AppError("not-found", `no opportunity ${id}`, { params: { what: id } });
    return dealView({ opportunity: alone, input: null, winRate: null, decisionChain: null }, caller, {});
  };
}
