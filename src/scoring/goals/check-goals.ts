import { relationshipMeasures } from "#domain/relationship-goal";
import { ScoringInputError } from "#errors";
import { checkNumber, checkUniqueIds } from "../rules/check-input.ts";
import { goalScales } from "./goal-scales.ts";
import type { Goal, GoalMeasurement, GoalsInput } from "./goals-input.ts";

/** @throws ScoringInputError naming the goal or measurement and the field that cannot be right. */
export function checkGoals({ goals, measured }: GoalsInput): void {
  checkUniqueIds("goals", goals);
  for (const goal of goals) checkGoal(goal);
  checkUniqueIds(
    "measured",
    measured.map(({ measure, subjectId }) => ({ id: `${measure}:${subjectId}` })),
  );
  for (const measurement of measured) checkMeasurement(measurement);
}

function checkGoal({ id, measure, contactId, target }: Goal): void {
  const record = `goals:${id}`;
  checkOnScale(record, "target", measure, target);
  if (measure === "kr" && contactId === null) throw new ScoringInputError(record, "contactId", "a KR goal needs one");
  if (measure !== "kr" && contactId !== null)
    throw new ScoringInputError(record, "contactId", "only KR goals have one");
}

function checkMeasurement({ measure, subjectId, value }: GoalMeasurement): void {
  checkOnScale(`measured:${measure}:${subjectId}`, "value", measure, value);
}

function checkOnScale(record: string, field: string, measure: Goal["measure"], value: number | null): void {
  if (!relationshipMeasures.includes(measure)) throw new ScoringInputError(record, "measure", "unknown measure");
  const { min, max } = goalScales[measure];
  if (value !== null) checkNumber(record, field, value, min, max);
}
