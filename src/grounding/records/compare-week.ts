import type { Times } from "./hour-words.ts";
import type { Opening, OpeningDay, OpeningWeek } from "./opening-week.ts";
import type { WeekClaim } from "./read-week-claim.ts";

/** `no`: the record says otherwise, or does not say at all. `unsure`: it can be read either way. */
export type WeekVerdict = "yes" | "no" | "unsure";

const dayMinutes = 24 * 60;

function sameTime(written: number | undefined, held: number): boolean {
  return written === undefined || written % dayMinutes === held % dayMinutes;
}

function isAllDay({ from, to }: Opening): boolean {
  return to - from === dayMinutes;
}

function matches({ from, to }: Times, held: Opening): boolean {
  const always = from === 0 && to === dayMinutes;
  return always ? isAllDay(held) : sameTime(from, held.from) && sameTime(to, held.to);
}

/** Every time written is an opening of that day; a day with a break also lasts from its first to its last hour. */
function hasTimes(times: readonly Times[], hours: readonly Opening[]): boolean {
  const [first, last] = [hours[0], hours.at(-1)];
  const whole = first && last && hours.length > 1 ? [...hours, { from: first.from, to: last.to }] : hours;
  return times.every((written) => whole.some((held) => matches(written, held)));
}

function compareTimes(times: readonly Times[], day: OpeningDay): WeekVerdict {
  if (day.kind === "open") return hasTimes(times, day.hours) ? "yes" : "no";
  const always = times.every(({ from = 0, to = 0 }) => from % dayMinutes === 0 && to % dayMinutes === 0);
  return day.kind === "undefined" && always ? "unsure" : "no";
}

const closedOn: Record<OpeningDay["kind"], WeekVerdict> = {
  open: "no",
  closed: "yes",
  undefined: "unsure",
  unlisted: "unsure",
  unknown: "no",
};
const openOn: Record<OpeningDay["kind"], WeekVerdict> = {
  open: "yes",
  closed: "no",
  undefined: "unsure",
  unlisted: "no",
  unknown: "no",
};

function compareDay({ says, times, rest }: WeekClaim, day: OpeningDay): WeekVerdict {
  if (says === "times") return compareTimes(times, day);
  if (rest && day.kind === "unlisted") return "unsure";
  return says === "closed" ? closedOn[day.kind] : openOn[day.kind];
}

function worst(verdicts: readonly WeekVerdict[]): WeekVerdict {
  if (verdicts.includes("no")) return "no";
  return verdicts.includes("unsure") ? "unsure" : "yes";
}

/** Times without days: right for every day that is open, undecided where they are right for some only. */
function compareDayless(claim: WeekClaim, { days }: OpeningWeek): WeekVerdict {
  const open = days.filter(({ kind }) => kind === "open");
  const verdicts = (open.length > 0 ? open : days).map((day) => compareDay(claim, day));
  if (verdicts.every((verdict) => verdict === "yes")) return "yes";
  return verdicts.every((verdict) => verdict === "no") ? "no" : "unsure";
}

/** Holds what a sentence says of opening against the record's week. */
export function compareWeek(claim: WeekClaim, week: OpeningWeek): WeekVerdict {
  if (claim.days.length === 0) return compareDayless(claim, week);
  const verdict = compareDays(claim, claim.days, week);
  return verdict === "no" && claim.or && compareDays(claim, claim.or, week) === "yes" ? "unsure" : verdict;
}

function compareDays(claim: WeekClaim, days: WeekClaim["days"], week: OpeningWeek): WeekVerdict {
  return worst(days.flatMap((at) => week.days[at] ?? []).map((day) => compareDay(claim, day)));
}

function clock(minutes: number): string {
  const within = minutes % dayMinutes;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

/** `09:00–18:00` of the first day that differs; empty where there is none to show. */
export function hoursFor(claim: WeekClaim, { days }: OpeningWeek): string {
  const asked = claim.days.length > 0 ? claim.days : days.map((_, at) => at);
  const wrong = asked.flatMap((at) => days[at] ?? []).find((day) => compareDay(claim, day) !== "yes");
  if (wrong?.kind !== "open") return "";
  return wrong.hours.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(", ");
}
