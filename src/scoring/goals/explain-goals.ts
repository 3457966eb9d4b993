import { z } from "zod";
import { relationshipMeasures } from "#domain/relationship-goal";
import { coverageLine, type Explainer, flagLines, headline } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";
import { subjectOf } from "./goals.ts";

const goalSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  contactId: z.string().nullable(),
  measure: z.enum(relationshipMeasures),
  target: z.number(),
  current: z.number().nullable(),
  gap: z.number().nullable(),
  ownerName: z.string().nullable(),
  dueOn: z.string().nullable(),
  daysOverdue: z.number().nullable(),
  state: z.enum(["reached", "open", "overdue", "unmeasured"]),
});
const members = z.object({ goals: z.array(goalSchema), gaps: z.array(z.string()) });
type ToldGoal = z.infer<typeof goalSchema>;

/** Relationship goals (`10-method.md §21`): how many are reached, the gaps by rank, what is not measured. */
export const explainGoals: Explainer = (score, text) => {
  const { goals, gaps } = members.parse(score);
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const reached = goals.filter(({ state }) => state === "reached");
  const unmeasured = goals.filter(({ state }) => state === "unmeasured");
  const counts = { reached: text.figure(reached.length), measured: text.figure(goals.length - unmeasured.length) };
  return [
    score.band === "no-goals"
      ? text.say("goals.none")
      : headline(score, text, (value) => text.say("goals.headline", { value, ...counts })),
    ...coverageLine(score, text),
    ...gaps.flatMap((id) => byId.get(id) ?? []).map((goal) => goalLine("gap", goal, text)),
    ...unmeasured.map((goal) => goalLine("unmeasured", goal, text)),
    ...reached.map((goal) => goalLine("reached", goal, text)),
    ...flagLines(score, text),
  ];
};

function goalLine(kind: "gap" | "unmeasured" | "reached", goal: ToldGoal, text: ScoringText): string {
  const name = text.person(subjectOf(goal));
  return text.say(`goals.${kind}`, {
    goal: text.say("goals.label", { measure: text.say(`measure.${goal.measure}`), name }),
    current: text.figure(goal.current ?? 0),
    target: text.figure(goal.target),
    gap: text.figure(goal.gap ?? 0),
    owner: goal.ownerName ?? text.say("goals.no-owner"),
    due: dueWords(goal, text),
  });
}

function dueWords({ dueOn, daysOverdue }: ToldGoal, text: ScoringText): string {
  if (dueOn === null) return text.say("goals.no-due");
  const n = daysOverdue ?? 0;
  return text.say(n > 0 ? "goals.overdue" : "goals.due", { day: dueOn, n });
}
