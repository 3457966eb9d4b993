import { settle } from "./score-value.ts";

/**
 * The `part`/`whole` quantile of ascending values by linear interpolation (type 7 of Hyndman and Fan 1996, the
 * default of numpy, pandas and R): h = (n − 1)·part/whole. The position is found in whole numbers, so a quantile
 * that falls on a value is that value.
 * @throws RangeError when there are no values.
 */
export function quantile(sorted: readonly number[], part: number, whole: number): number {
  const position = settle(((sorted.length - 1) * part) / whole);
  const below = Math.floor(position);
  const low = sorted[below];
  if (low === undefined) throw new RangeError("quantile of no values");
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (position - below);
}

/**
 * Right-closed bins 1–`bins` over the values given, as pandas `qcut` cuts them: bin k holds (q_{k−1}, q_k], the
 * lowest value is in bin 1. Where edges coincide, `onTies` says which of the coinciding bins an equal value gets:
 * pandas would drop such edges and number the bins left over anew, so that a portfolio of many ties had no bin 5.
 */
export function createBins(values: readonly number[], bins: number, onTies: "lower" | "higher") {
  const sorted = [...values].sort((a, b) => a - b);
  const edges = Array.from({ length: bins }, (_, at) => (sorted.length ? quantile(sorted, at + 1, bins) : 0));
  return (value: number): number => {
    const first = edges.findIndex((edge) => value <= edge);
    const last = onTies === "higher" ? edges.lastIndexOf(value) : -1;
    return Math.max(first, last) + 1;
  };
}
