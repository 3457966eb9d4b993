import type { Reference } from "../../../ledger-index.ts";
import type { ClaimInput } from "../../../section-builder.ts";
import type { PlanKey } from "../plan-words.ts";

/** A row of the plan's objectives; one without a baseline or a target is none. */
export type Objective = {
  what: ClaimInput<PlanKey>;
  metric: ClaimInput<PlanKey>;
  baseline: Reference;
  target: Reference;
  due: Reference;
  answers: ClaimInput<PlanKey>;
  /** How baseline and target are written. */
  cell?: "cell" | "cell.percent";
  /** Baseline and target in words, where a bare number would say little. */
  shown?: { baseline: ClaimInput<PlanKey>; target: ClaimInput<PlanKey> };
};
