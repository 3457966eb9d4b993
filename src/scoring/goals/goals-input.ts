import type { Day } from "#domain/day";
import type { RelationshipGoal } from "#domain/relationship-goal";

/** A measure as it stands: KR of a contact, OR or ER of an account. Null where too little is known to rate it. */
export type GoalMeasurement = {
  measure: RelationshipGoal["measure"];
  /** Contact of a KR level, account of the others. */
  subjectId: string;
  value: number | null;
  evidence?: readonly string[] | undefined;
};

export type Goal = Omit<RelationshipGoal, "externalId">;
export type GoalsInput = { asOf: Day; goals: readonly Goal[]; measured: readonly GoalMeasurement[] };
