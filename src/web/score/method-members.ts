import type { ExplainedScore } from "../api/types.ts";
import { type Is, isListOf, isNullable, isNumber, isPlain, isShape, isText, isTruth } from "./is-shape.ts";
import { memberOf, membersOf } from "./score-members.ts";

export const matchDimensions = ["closeness", "potential", "win"] as const;
export type MatchDimension = (typeof matchDimensions)[number];
/** Place in the match matrix: each dimension 0–100, null where too little is known of it. */
export type MatchValues = Record<MatchDimension, number | null>;

const isMatchValues: Is<MatchValues> = isShape({
  closeness: isNullable(isNumber),
  potential: isNullable(isNumber),
  win: isNullable(isNumber),
});

export const matchValuesOf = (score: ExplainedScore) => memberOf(score, "dimensions", isMatchValues);
export const octantOf = (score: ExplainedScore) => memberOf(score, "octant", isText);
export const postureOf = (score: ExplainedScore) => memberOf(score, "posture", isText);

/** A figure beside the limit it is held against; `raises` is null where the figure is not known. */
export type CheckFigure = {
  id: string;
  value: string | number | boolean | null;
  limit: string | number | boolean | null;
  unit: string;
  raises: boolean | null;
};
const isCheckFigure: Is<CheckFigure> = isShape({
  id: isText,
  value: isNullable(isPlain),
  limit: isNullable(isPlain),
  unit: isText,
  raises: isNullable(isTruth),
});

export type FalseKeyCheck = { flag: string; state: string; figures: CheckFigure[]; missing: string[] };
const isFalseKeyCheck: Is<FalseKeyCheck> = isShape({
  flag: isText,
  state: isText,
  figures: isListOf(isCheckFigure),
  missing: isListOf(isText),
});
export const falseKeyChecksOf = (score: ExplainedScore) => membersOf(score, "checks", isFalseKeyCheck);

export type RiskCheck = {
  risk: string;
  state: string;
  applies: boolean;
  figures: CheckFigure[];
  evidence: string[];
  /** Null unless raised. */
  proposal: { checkAgainOn: string } | null;
};
const isRiskCheck: Is<RiskCheck> = isShape({
  risk: isText,
  state: isText,
  applies: isTruth,
  figures: isListOf(isCheckFigure),
  evidence: isListOf(isText),
  proposal: isNullable(isShape({ checkAgainOn: isText })),
});
export const riskChecksOf = (score: ExplainedScore) => membersOf(score, "checks", isRiskCheck);

export type DueVisit = { level: string; dueOn: string | null; daysOverdue: number | null };
const isDueVisit: Is<DueVisit> = isShape({
  level: isText,
  dueOn: isNullable(isText),
  daysOverdue: isNullable(isNumber),
});
export const dueVisitsOf = (score: ExplainedScore) => membersOf(score, "levels", isDueVisit);

/** Milestones of the next rung that do not hold, and those nobody knows of. */
export type NextRung = { rung: string; refused: string[]; open: string[] };
const isNextRung: Is<NextRung> = isShape({ rung: isText, refused: isListOf(isText), open: isListOf(isText) });
export const nextRungOf = (score: ExplainedScore) => memberOf(score, "next", isNextRung);
export const rungOf = (score: ExplainedScore) => memberOf(score, "rung", isText);

/** A relationship goal: what is measured (`kr` of a contact, `or`, `er`), now and wanted. `contactId` is the source's. */
export type Goal = {
  id: string;
  measure: string;
  contactId: string | null;
  current: number | null;
  target: number;
  ownerName: string | null;
  dueOn: string | null;
  state: string;
  daysOverdue: number | null;
};
const isGoal: Is<Goal> = isShape({
  id: isText,
  measure: isText,
  contactId: isNullable(isText),
  current: isNullable(isNumber),
  target: isNumber,
  ownerName: isNullable(isText),
  dueOn: isNullable(isText),
  state: isText,
  daysOverdue: isNullable(isNumber),
});
export const goalsOf = (score: ExplainedScore) => membersOf(score, "goals", isGoal);

export type LorenzPoint = { accounts: number; total: number };
const isLorenzPoint: Is<LorenzPoint> = isShape({ accounts: isNumber, total: isNumber });
const isDependency: Is<{ accountId: string; revenuePercent: number }> = isShape({
  accountId: isText,
  revenuePercent: isNumber,
});
export const lorenzOf = (score: ExplainedScore) => membersOf(score, "lorenz", isLorenzPoint);
export const dependenciesOf = (score: ExplainedScore) => membersOf(score, "dependencies", isDependency);
/** The shortest list of accounts that brings 80 % of the whole. */
export const vitalFewOf = (score: ExplainedScore) =>
  memberOf(score, "vitalFew", isShape({ accountIds: isListOf(isText) }))?.accountIds ?? [];
export const basisOf = (score: ExplainedScore) => memberOf(score, "basis", isText);
