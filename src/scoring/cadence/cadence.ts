import { addDays, addMonths, type Day, daysBetween } from "#domain/day";
import type { interactionLevels } from "#domain/interaction";
import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNotAfter, checkUniqueIds } from "../rules/check-input.ts";
import { compareText, sortedUnique } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, sumContributions } from "../rules/score-value.ts";

export const cadenceLevels = ["leadership", "technical", "business"] as const satisfies typeof interactionLevels;
export type CadenceLevel = (typeof cadenceLevels)[number];
export const cadenceClasses = ["key", "nurture", "watch", "exit"] as const;
export type CadenceClass = (typeof cadenceClasses)[number];

export type CadenceAccount = {
  id: string;
  class: CadenceClass;
  /** Since when the account has been visited at this rhythm; a level never visited is due one interval later. */
  since: Day | null;
  visits: readonly { id: string; date: Day; level: CadenceLevel }[];
};
export type CadenceInput = { asOf: Day; accounts: readonly CadenceAccount[] };

export type CadenceDue = {
  level: CadenceLevel;
  visitsPerYear: number;
  lastVisitOn: Day | null;
  /** Null where no visit is planned, or neither a visit nor `since` is known. */
  dueOn: Day | null;
  /** Whole days from `dueOn` to `asOf`, 0 up to the due date itself; null where `dueOn` is. */
  daysOverdue: number | null;
};
export type CadenceScore = Score & {
  accountId: string;
  class: CadenceClass;
  levels: CadenceDue[];
  /** Earliest due date of all levels. */
  nextDueOn: Day | null;
};

/**
 * Visit cadence (走访机制) of every account, by account id (`10-method.md §13`).
 *
 * due = last visit of the level + 12 ÷ visits per year calendar months. value = percent of the planned levels not
 * overdue, each level alike, 0–100; band `overdue` below 100, else `on-time`; `none-planned` where the class has no
 * visits. A level whose last visit cannot be told is missing. Flag: `visit-overdue`.
 * @throws ScoringInputError for a repeated account, a repeated visit of an account, a date after `asOf`.
 */
export function scoreCadence({ asOf, accounts }: CadenceInput, config: ResolvedScoringConfig): CadenceScore[] {
  checkUniqueIds("account", accounts);
  for (const account of accounts) checkAccount(account, asOf);
  const sorted = [...accounts].sort((a, b) => compareText(a.id, b.id));
  return sorted.map((account) => scoreAccount(account, asOf, config));
}

/** The day `visitsPerYear` asks for the next visit; months first, and the rest of a month as days of a 365-day year. */
export function nextDue(from: Day, visitsPerYear: number): Day {
  const months = Math.floor(12 / visitsPerYear);
  const rest = 12 - months * visitsPerYear;
  return addDays(addMonths(from, months), Math.round((rest * 365) / (12 * visitsPerYear)));
}

function scoreAccount(account: CadenceAccount, asOf: Day, config: ResolvedScoringConfig): CadenceScore {
  const levels = cadenceLevels.map((level) => dueOf(account, level, asOf, config));
  const planned = levels.filter(({ visitsPerYear }) => visitsPerYear > 0);
  const equal = planned.map((item) => ({ item, weight: 1 }));
  const { known, coverage } = redistribute(equal, ({ dueOn }) => dueOn !== null, 100);
  const factors = known.map(({ item, weight }) => toFactor(item, weight, account));
  const frame: FrameInput = {
    method: "cadence",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage: planned.length > 0 ? coverage : 1,
    missing: planned.filter(({ dueOn }) => dueOn === null).map(({ level }) => level),
    flags: levels.some(({ daysOverdue }) => (daysOverdue ?? 0) > 0) ? ["visit-overdue"] : [],
  };
  const [nextDueOn = null] = levels.flatMap(({ dueOn }) => dueOn ?? []).sort(compareText);
  const own = { accountId: account.id, class: account.class, levels, nextDueOn };
  if (planned.length === 0)
    return { ...scoreOf(frame, { value: null, band: "none-planned", factors }, config), ...own };
  if (known.length === 0 || coverage < config.minCoverage)
    return { ...insufficientScore(frame, factors, config), ...own };
  const band = frame.flags.length > 0 ? "overdue" : "on-time";
  return { ...scoreOf(frame, { value: sumContributions(factors), band, factors }, config), ...own };
}

function dueOf(
  account: CadenceAccount,
  level: CadenceLevel,
  asOf: Day,
  { cadence }: ResolvedScoringConfig,
): CadenceDue {
  const visitsPerYear = cadence.visitsPerYear[account.class][level];
  const days = account.visits.filter((visit) => visit.level === level).map(({ date }) => date);
  const lastVisitOn = days.sort(compareText).at(-1) ?? null;
  const from = lastVisitOn ?? account.since;
  const dueOn = from && visitsPerYear > 0 ? nextDue(from, visitsPerYear) : null;
  const daysOverdue = dueOn && Math.max(0, daysBetween(dueOn, asOf));
  return { level, visitsPerYear, lastVisitOn, dueOn, daysOverdue };
}

function toFactor({ level, daysOverdue, lastVisitOn }: CadenceDue, weight: number, account: CadenceAccount): Factor {
  const overdue = daysOverdue ?? 0;
  const points = overdue > 0 ? 0 : 100;
  const last = account.visits.filter((visit) => visit.level === level && visit.date === lastVisitOn);
  const evidence = sortedUnique(last.map(({ id }) => `interactions:${id}`));
  return {
    id: level,
    raw: overdue,
    unit: "day-overdue",
    points,
    weight,
    contribution: (points * weight) / 100,
    evidence,
  };
}

function checkAccount({ id, since, visits }: CadenceAccount, asOf: Day): void {
  checkNotAfter(`account:${id}`, "since", since, asOf);
  checkUniqueIds("visits", visits);
  for (const visit of visits) checkNotAfter(`visits:${visit.id}`, "date", visit.date, asOf);
}
