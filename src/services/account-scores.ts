import type { Day } from "#domain/day";
import type { Score } from "#domain/score";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import { contactNames } from "./contact-names.ts";
import { explained } from "./explained.ts";
import type { PortfolioReader } from "./portfolio.ts";

/** Every score of an account, of its open deals too, explained; or those of one method. */
export function createAccountScores(readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined, method?: string) => {
    const { rfm, scorecard, deals, contacts } = accountOf(await readPortfolio(caller, asked), id);
    const names = contactNames(contacts);
    const ofDeals = deals.flatMap(({ winRate, decisionChain }): Score[] =>
      [winRate, decisionChain].filter((score) => score !== null),
    );
    return [rfm, scorecard, ...ofDeals]
      .filter((score) => method === undefined || score.method === method)
      .map((score) => explained(score, caller.lang, names));
  };
}
