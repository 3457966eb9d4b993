import type { Day } from "#domain/day";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import { coachingInputs } from "./coaching-inputs.ts";
import type { Deps } from "./deps.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { scopeNames } from "./scope-names.ts";
import { scoreAccount } from "./score-account.ts";
import type { AccountScope } from "./scoring-requests/account-scope.ts";

/** What an account's cards are made from, but for those that were put away: every score of it, and what its records are called. */
export function createCoachingFacts({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, accountId: string, asked: Day | undefined) => {
    const { orgId } = caller;
    const portfolio = await readPortfolio(caller, asked);
    const scored = accountOf(portfolio, accountId);
    const scores = await withOrg(db, orgId, (tx) => scoreAccount(tx, orgId, { portfolio, scored }));
    return {
      asOf: portfolio.asOf,
      inputs: coachingInputs(scores, portfolio.scoring),
      config: scored.config,
      names: cardNames(scores.scope),
    };
  };
}
export type ReadCoachingFacts = ReturnType<typeof createCoachingFacts>;

/** What the subjects and topics of cards are called. */
function cardNames(scope: AccountScope): Record<string, string> {
  const deals = scope.scored.opportunities.map(({ id, name }) => [id, name]);
  return { ...scopeNames(scope), ...Object.fromEntries(deals) };
}
