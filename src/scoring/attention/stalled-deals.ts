import { type Day, daysBetween } from "#domain/day";
import { compareText } from "../rules/compare-text.ts";
import { quantile } from "../rules/quantile.ts";
import type { AttentionConfig } from "./attention-config.ts";

/** A deal as far as its age tells something. */
export type AgedDeal = { id: string; status: "open" | "won" | "lost"; engagedOn: Day | null; closeOn: Day | null };

/** Open deals that are older than `days`, which `percentile` percent of the closed ones did not take. */
export type StalledDeals = { count: number; open: number; days: number; percentile: number; ids: string[] };
/** Open deals whose expected close has passed; `days`: the longest ago. */
export type PastClose = { count: number; days: number; ids: string[] };

/**
 * Days from first contact to close within which `stalledPercentile` percent of the closed deals were decided (type-7
 * quantile, rounded up). Null where fewer than `minClosed` closed deals have both days.
 */
export function usualCycle(deals: readonly AgedDeal[], config: AttentionConfig): number | null {
  const cycles = deals.flatMap(({ status, engagedOn, closeOn }) =>
    status === "open" || engagedOn === null || closeOn === null || closeOn < engagedOn
      ? []
      : [daysBetween(engagedOn, closeOn)],
  );
  if (cycles.length < config.minClosed) return null;
  const sorted = cycles.sort((a, b) => a - b);
  return Math.ceil(quantile(sorted, config.stalledPercentile, 100));
}

/** Null where fewer than `stalledShare` percent of the open deals have stalled, or where nobody knows how long a deal takes. Deals without a first day do not count. */
export function stalledDeals(
  own: readonly AgedDeal[],
  asOf: Day,
  cycle: number | null,
  { stalledPercentile, stalledShare }: AttentionConfig,
): StalledDeals | null {
  if (cycle === null) return null;
  const open = own.filter(({ status }) => status === "open");
  const ids = open.flatMap(({ id, engagedOn }) =>
    engagedOn !== null && daysBetween(engagedOn, asOf) > cycle ? [id] : [],
  );
  if (ids.length === 0 || ids.length * 100 < stalledShare * open.length) return null;
  const days = cycle;
  return { count: ids.length, open: open.length, days, percentile: stalledPercentile, ids: ids.sort(compareText) };
}

/** Null where no open deal's expected close lies before `asOf`. */
export function pastClose(own: readonly AgedDeal[], asOf: Day): PastClose | null {
  const late = own.flatMap(({ id, status, closeOn }) =>
    status === "open" && closeOn !== null && closeOn < asOf ? [{ id, days: daysBetween(closeOn, asOf) }] : [],
  );
  if (late.length === 0) return null;
  const days = Math.max(...late.map((deal) => deal.days));
  return { count: late.length, days, ids: late.map(({ id }) => id).sort(compareText) };
}
