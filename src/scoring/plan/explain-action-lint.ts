import { z } from "zod";
import type { AnyScore } from "#domain/score";
import { type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";
import { namedFactorLines } from "./explain-smart.ts";

const members = z.object({
  actions: z.array(
    z.object({
      actionId: z.string(),
      missing: z.array(z.string()),
      unknownPerson: z.string().nullable(),
      unknownObjective: z.string().nullable(),
      daysOverdue: z.number(),
    }),
  ),
  cycles: z.array(z.array(z.string())),
});
type Check = z.infer<typeof members>["actions"][number];

/** 5W2H lint (`10-method.md §11`): the value, then each action with the questions it leaves open. */
export const explainActionLint: Explainer = (score, text) => [
  headline(score, text, (value) =>
    text.say("action-lint.headline", { value, band: text.name(`plan.band.${score.band}`, score.band) }),
  ),
  ...namedFactorLines(score, text),
  ...actionLines(score, text),
  ...missingLine(score, "factor.action-lint", text),
  ...flagLines(score, text),
];

/** What each action leaves open, whom nobody knows, what is late, what waits for itself. */
export function actionLines(score: AnyScore, text: ScoringText): string[] {
  const { actions, cycles } = members.parse(score);
  return [
    ...actions.flatMap((check) => checkLines(check, text)),
    ...cycles.map((cycle) => text.say("action-lint.cycle", { list: text.list(cycle.map(text.person)) })),
  ];
}

function checkLines(check: Check, text: ScoringText): string[] {
  const action = text.person(check.actionId);
  const { missing, unknownPerson, unknownObjective, daysOverdue } = check;
  const list = text.list(missing.map((question) => text.name(`action-lint.question.${question}`, question)));
  return [
    ...(missing.length > 0 ? [text.say("action-lint.missing", { action, list })] : []),
    ...(unknownPerson === null ? [] : [text.say("action-lint.unknown-person", { action, person: unknownPerson })]),
    ...(unknownObjective === null
      ? []
      : [text.say("action-lint.unknown-objective", { action, objective: unknownObjective })]),
    ...(daysOverdue > 0 ? [text.say("action-lint.overdue", { action, days: daysOverdue })] : []),
  ];
}
