import { measuresFor, measuresForMilestone } from "../catalogues/measures.ts";
import { tasksFor } from "../catalogues/tasks.ts";
import { goalScales } from "../goals/goal-scales.ts";
import { settle } from "../rules/score-value.ts";
import { type CardDraft, type CardSubject, evidenceOf } from "./card.ts";
import type { CoachingInput } from "./coaching-input.ts";
import { asLevel } from "./deal-cards.ts";

/** Organisation relationship (`10-method.md §9`): what the next rung still needs; gain = one rung of the ladder. */
export function ladderCards({ accountId, orLevel }: CoachingInput): CardDraft[] {
  if (!orLevel || orLevel.value === null || orLevel.next === null) return [];
  const { next, scale, factors } = orLevel;
  const evidence = evidenceOf([...new Set(factors.flatMap((factor) => factor.evidence))], `account:${accountId}`);
  return [
    {
      rule: "or-level.next-rung",
      item: next.rung,
      subject: { type: "account", id: accountId },
      figures: [
        { name: "level", value: orLevel.value, unit: "level", evidence },
        { name: "missing", value: next.missing.length, unit: "count", evidence },
        { name: "unproven", value: next.open.length, unit: "count", evidence },
      ],
      scale: "relationship",
      gain: 100 / (scale.max - scale.min),
      topics: next.missing.map((id) => ({ type: "milestone", id })),
      tasks: tasksFor(next.missing.map((id) => `or-level.${id}`)),
      measureIds: [...new Set(next.missing.flatMap(measuresForMilestone))].map(({ id }) => id),
    },
  ];
}

/**
 * General relationship (`10-method.md §9`). `er.uncovered`: departments in which we know nobody; else `er.low`: below
 * `solid`. gain = points to 100.
 */
export function departmentCards({ accountId, er }: CoachingInput): CardDraft[] {
  if (!er || er.value === null) return [];
  const uncovered = er.withoutContact.length > 0;
  if (!uncovered && er.band === "solid") return [];
  const evidence = evidenceOf([...new Set(er.factors.flatMap((factor) => factor.evidence))], `account:${accountId}`);
  return [
    {
      rule: uncovered ? "er.uncovered" : "er.low",
      subject: { type: "account", id: accountId },
      figures: [
        { name: "value", value: er.value, unit: "points", evidence },
        { name: "uncovered", value: er.withoutContact.length, unit: "count", evidence },
      ],
      scale: "relationship",
      gain: 100 - er.value,
      topics: er.withoutContact.map((id) => ({ type: "department", id })),
      tasks: tasksFor(["er.low"]),
    },
  ];
}

/**
 * Relationship goals (`10-method.md §21`). `goals.overdue`: past its day and short of its target; gain = what is
 * lacking as percent of the measure's scale. `goals.unmeasured`: gain = one step of the scale, for nobody knows more.
 */
export function goalCards({ goals }: CoachingInput): CardDraft[] {
  return (goals?.goals ?? []).flatMap((goal): CardDraft[] => {
    const { id, accountId, contactId, measure, target, current, gapShare, state, daysOverdue } = goal;
    const evidence = [`goals:${id}`] as const;
    const subject: CardSubject =
      contactId === null ? { type: "account", id: accountId } : { type: "contact", id: contactId };
    const common = { item: `${measure}.${id}`, subject };
    const wanted = { name: "target", value: target, unit: "level", evidence } as const;
    if (state === "unmeasured") {
      const { min, max } = goalScales[measure];
      const gain = settle(100 / (max - min));
      return [
        {
          ...common,
          rule: "goals.unmeasured",
          figures: [wanted],
          scale: "knowledge",
          gain,
          tasks: tasksFor(["goals.unmeasured"]),
        },
      ];
    }
    if (state !== "overdue" || current === null || gapShare === null) return [];
    const level = measure === "kr" ? asLevel(current) : null;
    return [
      {
        ...common,
        rule: "goals.overdue",
        figures: [
          { name: "current", value: current, unit: "level", evidence },
          wanted,
          { name: "daysOverdue", value: daysOverdue ?? 0, unit: "day", evidence },
        ],
        scale: "relationship",
        gain: gapShare * 100,
        measureIds: level === null ? [] : measuresFor({ level }).map((measure) => measure.id),
        tasks: tasksFor(["goals.overdue"]),
      },
    ];
  });
}
