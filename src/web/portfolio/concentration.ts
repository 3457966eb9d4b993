import type { ExplainedScore } from "../api/types.ts";
import { basisOf, type LorenzPoint, lorenzOf, vitalFewOf } from "../score/method-members.ts";

export type Concentration = {
  /** Profit, or revenue where no account has a profit. */
  basis: string;
  /** Accounts in the curve, and the fewest that bring 80 %. */
  all: number;
  few: number;
  /** What those few bring, 0–1. */
  share: number;
  points: LorenzPoint[];
};

/** The curve of the Pareto score with its vital few; null where there is nothing to share out. */
export function concentrationOf(pareto: ExplainedScore): Concentration | null {
  const points = lorenzOf(pareto);
  const few = vitalFewOf(pareto).length;
  const at = points[few];
  if (few === 0 || !at) return null;
  return { basis: basisOf(pareto) ?? "revenue", all: points.length - 1, few, share: at.total, points };
}
