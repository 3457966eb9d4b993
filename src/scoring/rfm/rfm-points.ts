import { type Day, daysBetween, monthsElapsed } from "#domain/day";
import { toMajor } from "../rules/convert-currency.ts";
import { createBins } from "../rules/quantile.ts";
import type { RfmConfig } from "./rfm-config.ts";
import { type RfmDimension, type RfmPoints, rfmDimensions } from "./rfm-segment.ts";
import type { RfmSummary } from "./rfm-summary.ts";

export const rfmModes = ["bands", "quantile"] as const;
export type RfmMode = (typeof rfmModes)[number];

/** The dimensions as measured, in the units of `rfmUnits`. */
export type RfmRaws = Record<RfmDimension, number>;

const recencyUnit = { bands: "month", quantile: "day" } as const satisfies Record<RfmMode, string>;
const elapsed = { bands: monthsElapsed, quantile: daysBetween } as const satisfies Record<RfmMode, unknown>;

export function rfmUnits(mode: RfmMode, currency: string): Record<RfmDimension, string> {
  return { recency: recencyUnit[mode], frequency: "order", monetary: currency };
}

/**
 * Calendar months since the last order in `bands`, days in `quantile` (months would tie half a portfolio), orders,
 * major units of money. Null where nothing was bought.
 */
export function measureRfm(
  { lastOrderOn, orderCount, netAmountMinor }: RfmSummary,
  asOf: Day,
  mode: RfmMode,
  currency: string,
): RfmRaws | null {
  if (lastOrderOn === null) return null;
  return {
    recency: elapsed[mode](lastOrderOn, asOf),
    frequency: orderCount,
    monetary: toMajor(netAmountMinor, currency),
  };
}

type Pointer = (raws: RfmRaws) => RfmPoints;
const fromPlace = (place: number) => (place === -1 ? 1 : 5 - place);

const pointers = {
  /** 5 for the first limit kept, down to 1 for none. */
  bands:
    (_portfolio, { bands }) =>
    (raws) => ({
      recency: fromPlace(bands.recencyMonths.findIndex((limit) => raws.recency <= limit)),
      frequency: fromPlace(bands.frequencyOrders.findIndex((limit) => raws.frequency >= limit)),
      monetary: fromPlace(bands.monetaryAmount.findIndex((limit) => raws.monetary >= limit)),
    }),
  /** Right-closed quintiles; recency inverted, since a short time is a good one. Ties get the more points. */
  quantile: (portfolio) => {
    const all = (dimension: RfmDimension) => portfolio.map((raws) => raws[dimension]);
    const recency = createBins(all("recency"), 5, "lower");
    const frequency = createBins(all("frequency"), 5, "higher");
    const monetary = createBins(all("monetary"), 5, "higher");
    return (raws) => ({
      recency: 6 - recency(raws.recency),
      frequency: frequency(raws.frequency),
      monetary: monetary(raws.monetary),
    });
  },
} as const satisfies Record<RfmMode, (portfolio: readonly RfmRaws[], config: RfmConfig) => Pointer>;

/** Points 1–5 per dimension, by fixed bands or by quintiles of the portfolio (`10-method.md §1`). */
export function createPointer(mode: RfmMode, portfolio: readonly RfmRaws[], config: RfmConfig): Pointer {
  return pointers[mode](portfolio, config);
}

/** Smallest and largest value the weights allow: 20 and 100 by default. */
export function rfmScale(config: RfmConfig): { min: number; max: number } {
  const total = rfmDimensions.reduce((sum, dimension) => sum + config.weights[dimension], 0);
  return { min: total, max: total * 5 };
}
