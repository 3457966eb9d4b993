import { type Day, daysBetween, monthsElapsed } from "#domain/day";
import { toMajor } from "../rules/convert-currency.ts";
import { createBins } from "../rules/quantile.ts";
import type { RfmConfig } from "./rfm-config.ts";
import { type RfmDimension, type RfmPoints, rfmDimensions } from "./rfm-segment.ts";
import type { RfmSummary } from "./rfm-summary.ts";

export const rfmModes = ["bands", "quantile"] as const;
export type RfmMode = (typeof rfmModes)[number];

/** One dimension as measured: the figure and its unit. */
export type RfmMeasure = { raw: number; unit: string };
export type RfmMeasures = Record<RfmDimension, RfmMeasure>;
export type PurchasedSummary = RfmSummary & { lastOrderOn: Day };

const recencyUnit = { bands: "month", quantile: "day" } as const satisfies Record<RfmMode, string>;
const elapsed = { bands: monthsElapsed, quantile: daysBetween } as const satisfies Record<RfmMode, unknown>;

/** Calendar months since the last order in `bands`, days in `quantile` (months would tie half a portfolio). */
export function measureRfm(summary: PurchasedSummary, asOf: Day, mode: RfmMode, currency: string): RfmMeasures {
  return {
    recency: { raw: elapsed[mode](summary.lastOrderOn, asOf), unit: recencyUnit[mode] },
    frequency: { raw: summary.orderCount, unit: "order" },
    monetary: { raw: toMajor(summary.netAmountMinor, currency), unit: currency },
  };
}

type Pointer = (measures: RfmMeasures) => RfmPoints;
const fromPlace = (place: number) => (place === -1 ? 1 : 5 - place);

const pointers = {
  /** 5 for the first limit kept, down to 1 for none. */
  bands:
    (_portfolio, { bands }) =>
    (measures) => ({
      recency: fromPlace(bands.recencyMonths.findIndex((limit) => measures.recency.raw <= limit)),
      frequency: fromPlace(bands.frequencyOrders.findIndex((limit) => measures.frequency.raw >= limit)),
      monetary: fromPlace(bands.monetaryAmount.findIndex((limit) => measures.monetary.raw >= limit)),
    }),
  /** Right-closed quintiles; recency inverted, since a short time is a good one. Ties get the more points. */
  quantile: (portfolio) => {
    const raws = (dimension: RfmDimension) => portfolio.map((measures) => measures[dimension].raw);
    const recency = createBins(raws("recency"), 5, "lower");
    const frequency = createBins(raws("frequency"), 5, "higher");
    const monetary = createBins(raws("monetary"), 5, "higher");
    return (measures) => ({
      recency: 6 - recency(measures.recency.raw),
      frequency: frequency(measures.frequency.raw),
      monetary: monetary(measures.monetary.raw),
    });
  },
} as const satisfies Record<RfmMode, (portfolio: readonly RfmMeasures[], config: RfmConfig) => Pointer>;

/** Points 1–5 per dimension, by fixed bands or by quintiles of the portfolio (`10-method.md §1`). */
export function createPointer(mode: RfmMode, portfolio: readonly RfmMeasures[], config: RfmConfig): Pointer {
  return pointers[mode](portfolio, config);
}

/** Smallest and largest value the weights allow: 20 and 100 by default. */
export function rfmScale(config: RfmConfig): { min: number; max: number } {
  const total = rfmDimensions.reduce((sum, dimension) => sum + config.weights[dimension], 0);
  return { min: total, max: total * 5 };
}
