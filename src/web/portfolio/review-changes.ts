import type { Review } from "../api/types.ts";

const changeOrder = ["entered", "left", "promoted", "demoted", "new", "gone"] as const;
export type ShownChange = (typeof changeOrder)[number];

export type Changes =
  /** Nothing was compared with: every account is rated for the first time. */
  { kind: "first" } | { kind: "same" } | { kind: "changed"; counts: { change: ShownChange; count: number }[] };

/** What a review says changed, in the order it is read aloud. */
export function changesOf({ lastAsOf, counts }: Pick<Review, "lastAsOf" | "counts">): Changes {
  if (lastAsOf === null) return { kind: "first" };
  const shown = changeOrder.flatMap((change) => (counts[change] > 0 ? [{ change, count: counts[change] }] : []));
  return shown.length === 0 ? { kind: "same" } : { kind: "changed", counts: shown };
}
