import { buyingPhases } from "#scoring/buying/calendar-config";
import type { calendarMethod } from "#scoring/buying/calendar-method";
import { kraljicAxes } from "#scoring/buying/kraljic";
import type { kraljicMethod } from "#scoring/buying/kraljic-method";
import { type AccountScope, answerTo, type ScoringRequest, statedFor } from "./account-scope.ts";
import type { BodyOf } from "./body-of.ts";

/** Where our category stands in the customer's purchasing; none where nobody named the category (`10-method.md §15`). */
export function kraljicRequest(scope: AccountScope): ScoringRequest[] {
  const { id } = scope.scored.account;
  const stated = statedFor(scope, "kraljic", id);
  const category = answerTo(stated, "category")?.answer;
  if (!category) return [];
  const ratings = kraljicAxes.flatMap((axis) => {
    const answer = answerTo(stated, axis);
    if (!answer) return [];
    const ratedOn = answer.observedOn ?? undefined;
    const evidence = [`assessments:${answer.externalId}`];
    return [[axis, { value: Number(answer.answer), evidence, ...(ratedOn ? { ratedOn } : {}) }] as const];
  });
  const body: BodyOf<typeof kraljicMethod> = {
    asOf: scope.portfolio.asOf,
    account: { id, category, ratings: Object.fromEntries(ratings) },
  };
  return [{ method: "kraljic", subject: { type: "account", id }, body }];
}

/** The account's buying year: its own windows where somebody stated them, else the trade's (`10-method.md §16`). */
export function calendarRequest(scope: AccountScope): ScoringRequest {
  const { id } = scope.scored.account;
  const stated = statedFor(scope, "calendar", id);
  const yearly = buyingPhases.flatMap((phase) => {
    const own = stated.filter(({ part }) => part === phase);
    const [fromMonth, toMonth] = [monthOf(answerTo(own, "from")?.answer), monthOf(answerTo(own, "to")?.answer)];
    return fromMonth === null || toMonth === null ? [] : [{ id: `stated-${phase}`, phase, fromMonth, toMonth }];
  });
  const body: BodyOf<typeof calendarMethod> = { asOf: scope.portfolio.asOf, account: { id, yearly } };
  return { method: "calendar", subject: { type: "account", id }, body };
}

/** `10-15` → 10: windows are whole months. */
function monthOf(monthDay: string | undefined): number | null {
  const month = Number(/^(\d{2})-\d{2}$/.exec(monthDay ?? "")?.[1] ?? Number.NaN);
  return month >= 1 && month <= 12 ? month : null;
}
