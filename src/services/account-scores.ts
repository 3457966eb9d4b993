import type { Day } from "#domain/day";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { explained } from "./explained.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { scopeNames } from "./scope-names.ts";
import { scoreAccount } from "./score-account.ts";

/** Every score of an account, its contacts and open deals, explained; or those of one method. */
export function createAccountScores({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined, method?: string) => {
    const portfolio = await readPortfolio(caller, asked);
    const scored = accountOf(portfolio, id);
    const subjects = [scored.account, ...scored.contacts, ...scored.opportunities];
    const nameOf = new Map(subjects.map(({ id: subjectId, name }) => [subjectId, name]));
    const { answers, scope } = await withOrg(db, caller.orgId, (tx) =>
      scoreAccount(tx, caller.orgId, { portfolio, scored }),
    );
    const names = scopeNames(scope);
    return answers
      .filter(({ score }) => method === undefined || score.method === method)
      .map(({ subject, score }) => ({
        subject: { ...subject, name: nameOf.get(subject.id) ?? subject.id },
        ...explained(score, caller.lang, names),
      }));
  };
}
