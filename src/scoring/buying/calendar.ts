import { addMonths, type Day, daysBetween } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNumber, checkUniqueIds } from "../rules/check-input.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute } from "../rules/score-value.ts";
import { type BuyingPhase, buyingPhases, type CalendarConfig } from "./calendar-config.ts";
import {
  type BuyingWindow,
  buyingWindows,
  byClosing,
  type DatedWindow,
  type YearlyWindow,
} from "./calendar-windows.ts";

export type CalendarInput = {
  accountId: string;
  asOf: Day;
  /** What is known of this account; the template fills the other phases. */
  yearly: readonly YearlyWindow[];
  dated: readonly DatedWindow[];
};

/** What to do now, and the rule that says so; `days` until the window closes, or until it opens. */
export type CalendarAction = {
  rule: "calendar.in-window" | "calendar.window-closes" | "calendar.window-opens" | "calendar.wait";
  phase: BuyingPhase;
  windowId: string;
  days: number;
};

export type CalendarScore = Score & {
  accountId: string;
  /** The phase of the open window that closes first; null between windows. */
  phase: BuyingPhase | null;
  /** Windows open on `asOf`, the one that closes first in front. */
  open: BuyingWindow[];
  /** The window that opens next; null where none is known. */
  next: (BuyingWindow & { daysTo: number }) | null;
  actions: CalendarAction[];
  /** Open windows and those that open within 12 months, for the plot. */
  windows: BuyingWindow[];
};

const yearDays = 366;

/**
 * Buying calendar of an account (`10-method.md §16`): current phase, next window, days to it, what to do now.
 *
 * value = days from `asOf` to the first day of the next window, null where none is known; band = the current phase, or
 * `between`. Coverage is the weight of the phases whose window is known, by the account or the template. Flag
 * `template-windows`: some windows are the template's.
 * @throws ScoringInputError for repeated ids, a month outside 1–12, a window that ends before it starts.
 */
export function scoreCalendar(input: CalendarInput, config: ResolvedScoringConfig): CalendarScore {
  checkCalendar(input);
  const { accountId, asOf } = input;
  const all = buyingWindows(input, config.calendar);
  const open = all.filter(({ from }) => from <= asOf).sort(byClosing);
  const coming = all.find(({ from }) => from > asOf);
  const next = coming ? { ...coming, daysTo: daysBetween(asOf, coming.from) } : null;
  const phase = open[0]?.phase ?? null;
  const frame = frameOf(asOf, all, next?.daysTo ?? 0, config.calendar);
  const factors = next ? [nextFactor(next)] : [];
  const result = { value: next ? next.daysTo : null, band: phase ?? "between", factors };
  const score =
    frame.coverage < config.minCoverage ? insufficientScore(frame, factors, config) : scoreOf(frame, result, config);
  const actions = actionsOf(asOf, open, all, config.calendar);
  const windows = all.filter(({ from }) => from <= addMonths(asOf, 12));
  return { ...score, accountId, phase, open, next, actions, windows };
}

function frameOf(asOf: Day, all: readonly BuyingWindow[], daysTo: number, config: CalendarConfig): FrameInput {
  const isKnown = (phase: BuyingPhase) => all.some((window) => window.phase === phase);
  const weighted = buyingPhases.map((item) => ({ item, weight: config.weights[item] }));
  return {
    method: "calendar",
    version: "1",
    asOf,
    scale: { min: 0, max: Math.max(yearDays, daysTo) },
    coverage: redistribute(weighted, isKnown, 1).coverage,
    missing: buyingPhases.filter((phase) => !isKnown(phase) && config.weights[phase] > 0),
    flags: all.some(({ byTemplate }) => byTemplate) ? ["template-windows"] : [],
  };
}

function nextFactor({ id, phase, byTemplate, daysTo }: BuyingWindow & { daysTo: number }): Factor {
  const evidence = byTemplate ? [] : [`window:${id}`];
  return { id: phase, raw: daysTo, unit: "days-ahead", points: daysTo, weight: 1, contribution: daysTo, evidence };
}

/** Open windows, those about to close, those about to open; where there is nothing of it, the next one to wait for. */
function actionsOf(asOf: Day, open: BuyingWindow[], all: BuyingWindow[], config: CalendarConfig): CalendarAction[] {
  const act = (rule: CalendarAction["rule"], days: (window: BuyingWindow) => number) => (window: BuyingWindow) => {
    return { rule, phase: window.phase, windowId: window.id, days: days(window) };
  };
  const toClose = ({ to }: BuyingWindow) => daysBetween(asOf, to);
  const toOpen = ({ from }: BuyingWindow) => daysBetween(asOf, from);
  const ahead = all.filter(({ from }) => from > asOf);
  const closing = open.filter((window) => toClose(window) <= config.closingDays);
  const opening = ahead.filter((window) => toOpen(window) <= config.leadDays);
  const due = [
    ...open.map(act("calendar.in-window", toClose)),
    ...closing.map(act("calendar.window-closes", toClose)),
    ...opening.map(act("calendar.window-opens", toOpen)),
  ];
  return due.length > 0 ? due : ahead.slice(0, 1).map(act("calendar.wait", toOpen));
}

function checkCalendar({ yearly, dated }: CalendarInput): void {
  checkUniqueIds("window", [...yearly, ...dated]);
  for (const { id, phase, fromMonth, toMonth } of yearly) {
    checkPhase(id, phase);
    checkMonth(id, "fromMonth", fromMonth);
    checkMonth(id, "toMonth", toMonth);
  }
  for (const { id, phase, from, to } of dated) {
    checkPhase(id, phase);
    if (to < from) throw new ScoringInputError(`window:${id}`, "to", `${to} is before ${from}`);
  }
}

function checkPhase(id: string, phase: BuyingPhase): void {
  if (!buyingPhases.includes(phase)) throw new ScoringInputError(`window:${id}`, "phase", "unknown phase");
}

function checkMonth(id: string, field: string, month: number): void {
  checkNumber(`window:${id}`, field, month, 1, 12);
  if (!Number.isInteger(month)) throw new ScoringInputError(`window:${id}`, field, "not a whole month");
}
