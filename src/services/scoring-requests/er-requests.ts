import type { erMethod } from "#scoring/relationship/er-method";
import {
  type AccountScope,
  answerTo,
  lastStatedOn,
  numberFor,
  type ScoringRequest,
  statedFor,
} from "./account-scope.ts";
import type { BodyOf } from "./body-of.ts";

/** The general relationship: departments that somebody rated, and those in which we know people (`10-method.md §9`). */
export function erRequest(scope: AccountScope): ScoringRequest {
  const { account, contacts } = scope.scored;
  const stated = statedFor(scope, "er", account.id);
  const named = [...stated.map(({ part }) => part), ...contacts.map(({ department }) => department)];
  const departments = [...new Set(named)].filter((name): name is string => Boolean(name)).sort();
  const body: BodyOf<typeof erMethod> = {
    asOf: scope.portfolio.asOf,
    account: {
      id: account.id,
      departments: departments.map((department) => {
        const own = stated.filter(({ part }) => part === department);
        const known = contacts.filter((contact) => contact.department === department);
        return {
          department,
          contacts: known.length > 0 ? known.map(({ externalId }) => externalId) : countStated(own),
          willingness: numberFor(own, "willingness") ?? null,
          smoothness: numberFor(own, "smoothness") ?? null,
          observedOn: lastStatedOn(own),
          evidence: own.map(({ externalId }) => `assessments:${externalId}`),
        };
      }),
    },
  };
  return { method: "er", subject: { type: "account", id: account.id }, body };
}

/** Somebody says we know a person there, without naming one: one; nobody says: not known. */
function countStated(own: Parameters<typeof answerTo>[0]): number | null {
  const answer = answerTo(own, "contactKnown")?.answer;
  if (answer === "yes") return 1;
  return answer === "no" ? 0 : null;
}
