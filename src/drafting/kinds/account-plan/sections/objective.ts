import type { DraftKey } from "../../../draft-words.ts";
import type { Reference } from "../../../ledger-index.ts";
import type { ClaimInput } from "../../../section-builder.ts";

/** A row of the plan's objectives; one without a baseline or a target is none. */
export type Objective = {
  what: ClaimInput<DraftKey>;
  metric: ClaimInput<DraftKey>;
  baseline: Reference;
  target: Reference;
  due: Reference;
  answers: ClaimInput<DraftKey>;
  /** How baseline and target are written. */
  cell?: "cell" | "cell.percent";
  /** Baseline and target in words, where a bare number would say little. */
  shown?: { baseline: ClaimInput<DraftKey>; target: ClaimInput<DraftKey> };
};
