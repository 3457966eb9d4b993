import { addDays, addMonths, type Day, firstOfMonth, yearOf } from "#domain/day";
import { compareText } from "../rules/compare-text.ts";
import { type BuyingPhase, buyingPhases, type CalendarConfig } from "./calendar-config.ts";

type Named = { id: string; phase: BuyingPhase; name?: string | undefined };
/** Every year from the first day of one month (1–12) to the last day of another. */
export type YearlyWindow = Named & { fromMonth: number; toMonth: number };
/** Once, both days included. */
export type DatedWindow = Named & { from: Day; to: Day };

/** One stretch of days of the calendar. `byTemplate`: nobody has said it of this account. */
export type BuyingWindow = {
  id: string;
  phase: BuyingPhase;
  name: string | null;
  from: Day;
  to: Day;
  byTemplate: boolean;
};

type Stated = { asOf: Day; yearly: readonly YearlyWindow[]; dated: readonly DatedWindow[] };

/**
 * The windows that are open on `asOf` or still to come, by first day (`10-method.md §16`). An account's yearly
 * windows stand in for the template's of the same phase; a dated window stands in for the yearly ones of its phase
 * that it overlaps, so this year's dates do not unsettle the next.
 */
export function buyingWindows({ asOf, yearly, dated }: Stated, { template }: CalendarConfig): BuyingWindow[] {
  const fromTemplate = template
    .map((window, at) => ({ ...window, id: `template-${window.phase}-${at + 1}`, byTemplate: true }))
    .filter(({ phase }) => !yearly.some((own) => own.phase === phase));
  const rules = [...fromTemplate, ...yearly.map((window) => ({ ...window, byTemplate: false }))];
  const once = dated.map(({ id, phase, name, from, to }) => {
    return { id, phase, name: name ?? null, from, to, byTemplate: false };
  });
  const recurring = rules
    .flatMap((rule) => occurrences(rule, yearOf(asOf)))
    .filter((window) => !once.some((own) => own.phase === window.phase && overlap(own, window)));
  return [...once, ...recurring].filter(({ to }) => to >= asOf).sort(byStart);
}

/** From the year before, whose window may run over New Year, to two years on, past any that a date displaces. */
function occurrences(rule: YearlyWindow & { byTemplate: boolean }, year: number): BuyingWindow[] {
  const { id, phase, name, fromMonth, toMonth, byTemplate } = rule;
  return [year - 1, year, year + 1, year + 2].map((start) => {
    const end = toMonth < fromMonth ? start + 1 : start;
    const to = addDays(addMonths(firstOfMonth(end, toMonth), 1), -1);
    return { id, phase, name: name ?? null, from: firstOfMonth(start, fromMonth), to, byTemplate };
  });
}

function overlap(a: { from: Day; to: Day }, b: { from: Day; to: Day }): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function samePlace(a: BuyingWindow, b: BuyingWindow): number {
  return buyingPhases.indexOf(a.phase) - buyingPhases.indexOf(b.phase) || compareText(a.id, b.id);
}

function byStart(a: BuyingWindow, b: BuyingWindow): number {
  return compareText(a.from, b.from) || samePlace(a, b);
}

/** What closes first comes first: that is where time runs out. */
export function byClosing(a: BuyingWindow, b: BuyingWindow): number {
  return compareText(a.to, b.to) || samePlace(a, b);
}
