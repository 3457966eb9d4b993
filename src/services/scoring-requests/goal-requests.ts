import type { goalsMethod } from "#scoring/goals/goals-method";
import type { AccountScope, ScoringRequest } from "./account-scope.ts";
import type { AnsweredRequest } from "./answer-request.ts";
import type { BodyOf } from "./body-of.ts";

type Body = BodyOf<typeof goalsMethod>;
type Measured = NonNullable<Body["measured"]>[number];

/** Which score measures which goal. */
const measureOf = { kr: "kr", "or-level": "or", er: "er" } as const;

/** Relationship goals against what the relationship scores measured; none where nobody set one (`10-method.md §21`). */
export function goalsRequest(
  { portfolio, scored, details }: AccountScope,
  answers: readonly AnsweredRequest[],
): ScoringRequest[] {
  const { account, contacts } = scored;
  if (details.goals.length === 0) return [];
  const refOf = new Map(contacts.map(({ id, externalId }) => [id, externalId]));
  const measured = answers.flatMap(({ score, subject }): Measured[] => {
    if (!isMeasured(score.method)) return [];
    const subjectId = refOf.get(subject.id) ?? subject.id;
    const evidence = [`${subject.type}:${refOf.get(subject.id) ?? account.externalId}`];
    return [{ measure: measureOf[score.method], subjectId, value: score.value, evidence }];
  });
  const goals = details.goals.map(({ externalId, contactId, ownerName, ...goal }) => ({
    ...goal,
    id: externalId,
    contactId: contactId === null ? null : (refOf.get(contactId) ?? contactId),
    ownerName: ownerName || null,
  }));
  const body: Body = { asOf: portfolio.asOf, goals, measured };
  return [{ method: "goals", subject: { type: "account", id: account.id }, body }];
}

function isMeasured(method: string): method is keyof typeof measureOf {
  return Object.hasOwn(measureOf, method);
}
