import type { Day } from "#domain/day";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { explained } from "./explained.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { scopeNames } from "./scope-names.ts";
import { scoreAccount, scoresOf } from "./score-account.ts";

/** How the relationship stands: organisation, departments, each person with level, trust and goal. */
export function createAccountRelationships({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined) => {
    const portfolio = await readPortfolio(caller, asked);
    const scored = accountOf(portfolio, id);
    const scores = await withOrg(db, caller.orgId, (tx) => scoreAccount(tx, caller.orgId, { portfolio, scored }));
    const names = scopeNames(scores.scope);
    const one = (method: string, subjectId = id) => {
      const [score] = scoresOf(scores, method, subjectId);
      return score ? explained(score, caller.lang, names) : null;
    };
    return {
      asOf: portfolio.asOf,
      organisation: one("or-level"),
      general: one("er"),
      goals: one("goals"),
      contacts: scored.contacts.map(({ id: contactId, externalId, name, title, department, power }) => ({
        ...{ id: contactId, externalId, name, title, department, power },
        kr: one("kr", contactId),
        trust: one("trust", contactId),
        goal: scores.scope.details.goals.find((goal) => goal.contactId === contactId) ?? null,
      })),
    };
  };
}
