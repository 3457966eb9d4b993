import { addDays } from "#domain/day";
import { tasksFor } from "../catalogues/tasks.ts";
import type { ResolvedScoringConfig } from "../config.ts";
import { type CardDraft, evidenceOf } from "./card.ts";
import type { CoachingInput } from "./coaching-input.ts";

const yearDays = 365;

/**
 * Visit cadence (`10-method.md §13`). `cadence.overdue`: gain = the level's part of the planned levels, reached in
 * full once a whole interval was missed. `cadence.unvisited`: nobody can say when the last visit was; gain = its part.
 */
export function cadenceCards({ accountId, cadence }: CoachingInput): CardDraft[] {
  if (!cadence) return [];
  const planned = cadence.levels.filter(({ visitsPerYear }) => visitsPerYear > 0);
  return planned.flatMap(({ level, visitsPerYear, dueOn, daysOverdue }): CardDraft[] => {
    if (dueOn !== null && (daysOverdue ?? 0) === 0) return [];
    const records = cadence.factors.find(({ id }) => id === level)?.evidence ?? [];
    const evidence = evidenceOf(records, `account:${accountId}`);
    const perYear = { name: "visitsPerYear", value: visitsPerYear, unit: "visit", evidence } as const;
    const card = {
      subject: { type: "account", id: accountId },
      scale: "relationship",
      tasks: tasksFor([`cadence.${level}`]),
    } as const;
    const part = 100 / planned.length;
    if (dueOn === null) {
      return [{ ...card, rule: "cadence.unvisited", item: level, figures: [perYear], gain: part }];
    }
    const days = daysOverdue ?? 0;
    const late = Math.min(1, (days * visitsPerYear) / yearDays);
    const overdue = { name: "daysOverdue", value: days, unit: "day", evidence } as const;
    const due = { name: "dueOn", value: dueOn, unit: "date", evidence } as const;
    return [
      {
        ...card,
        rule: "cadence.overdue",
        item: `${level}.${dueOn}`,
        figures: [overdue, due, perYear],
        gain: part * late,
      },
    ];
  });
}

/**
 * Buying calendar (`10-method.md §16`): a window about to open or to close. gain = the phase's part of the buying year,
 * in full on the day itself, less the more days are left.
 */
export function calendarCards(
  { accountId, asOf, calendar }: CoachingInput,
  config: ResolvedScoringConfig,
): CardDraft[] {
  if (!calendar) return [];
  const { weights, leadDays, closingDays } = config.calendar;
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const spans = { "calendar.window-opens": leadDays, "calendar.window-closes": closingDays } as const;
  const isDue = (rule: string): rule is keyof typeof spans => Object.hasOwn(spans, rule);
  return calendar.actions.flatMap(({ rule, phase, windowId, days }): CardDraft[] => {
    if (!isDue(rule)) return [];
    const evidence = [`window:${windowId}`] as const;
    const on = addDays(asOf, days);
    const near = Math.max(0, 1 - days / (spans[rule] + 1));
    return [
      {
        rule,
        item: `${phase}.${windowId}.${on}`,
        subject: { type: "account", id: accountId },
        figures: [
          { name: "days", value: days, unit: "day", evidence },
          { name: "on", value: on, unit: "date", evidence },
        ],
        scale: "position",
        gain: (weights[phase] / total) * 100 * near,
        tasks: tasksFor([`calendar.${phase}`]),
      },
    ];
  });
}
