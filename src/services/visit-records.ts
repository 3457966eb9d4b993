import type { Day } from "#domain/day";
import type { CadenceAccount } from "#scoring/cadence/cadence";
import type { ScorecardScore } from "#scoring/scorecard/scorecard";
import type { AccountRecords } from "./portfolio-records.ts";

/** Kinds of contact that count as a visit: people met face to face. */
const visitKinds: ReadonlySet<string> = new Set(["visit", "meeting", "event"]);

/**
 * The visits of an account as the cadence counts them (`10-method.md §13`); null without a class. A level never
 * visited is counted from the later of the first day of our records and the day the account became a customer:
 * before that nobody could have recorded a visit.
 */
export function cadenceAccount(
  { account, interactions, scorecard }: AccountRecords & { scorecard: ScorecardScore },
  recordsSince: Day | null,
): CadenceAccount | null {
  if (scorecard.class === null) return null;
  const visits = interactions.flatMap(({ externalId: id, date, kind, level }) =>
    level !== null && visitKinds.has(kind) ? [{ id, date, level }] : [],
  );
  const { customerSince } = account;
  const since =
    recordsSince !== null && customerSince !== null && customerSince > recordsSince ? customerSince : recordsSince;
  return { id: account.id, class: scorecard.class, since, visits };
}
