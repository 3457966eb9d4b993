import type { ExplainedScore } from "../../api/types.ts";

/** What knowing a missing factor could change. */
export type MissingWorth = {
  id: string;
  /** Share of the weight that would be known besides, 0–1. */
  share: number;
  /** The score with the worst and with the best value of it; null while too little is known for one even then. */
  low: number | null;
  high: number | null;
  /** Class with the best value. */
  band: string;
};

const full = 100;

/**
 * Worth of a missing factor from the score with its best value: what the factor adds then is taken off again for the
 * worst one. share = coverage after − before; low = value − contribution; high = low + weight.
 */
export function missingWorth(id: string, before: ExplainedScore, after: ExplainedScore): MissingWorth {
  const share = Math.max(0, after.coverage - before.coverage);
  const factor = after.factors.find((one) => one.id === id);
  if (after.value === null || !factor) return { id, share, low: null, high: null, band: after.band };
  const low = Math.max(0, after.value - factor.contribution);
  return { id, share, low, high: Math.min(full, low + factor.weight), band: after.band };
}

/** Heaviest first; of the same weight the wider range, then by id. */
export function rankWorth(worth: readonly MissingWorth[]): MissingWorth[] {
  const width = ({ low, high }: MissingWorth) => (high ?? 0) - (low ?? 0);
  return [...worth].sort((a, b) => b.share - a.share || width(b) - width(a) || a.id.localeCompare(b.id));
}
