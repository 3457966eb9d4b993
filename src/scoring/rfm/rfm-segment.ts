import type { RfmConfig } from "./rfm-config.ts";

export const rfmDimensions = ["recency", "frequency", "monetary"] as const;
export type RfmDimension = (typeof rfmDimensions)[number];
export type RfmPoints = Record<RfmDimension, number>;

/** Segment by R-F-M, H for high and L for low (`10-method.md §1`). */
export const rfmSegments = {
  HHH: "important-value",
  HLH: "important-development",
  LHH: "important-retention",
  LLH: "important-win-back",
  HHL: "general-value",
  HLL: "general-development",
  LHL: "general-retention",
  LLL: "general-win-back",
} as const;
export type RfmSegment = (typeof rfmSegments)[keyof typeof rfmSegments];

type Level = "H" | "L";

/** What a dimension is compared with: how many scored accounts a portfolio has, and the sum of their points. */
export type RfmReference = { accounts: number; points: RfmPoints };

/** Sums the points of a portfolio's scored accounts. */
export function referenceOf(portfolio: readonly RfmPoints[]): RfmReference {
  const sum = (dimension: RfmDimension) => portfolio.reduce((total, points) => total + points[dimension], 0);
  return {
    accounts: portfolio.length,
    points: { recency: sum("recency"), frequency: sum("frequency"), monetary: sum("monetary") },
  };
}

/**
 * How to segment one account of this portfolio. Under `high: "mean"` a dimension is high above the portfolio's
 * mean of its points (compared in whole numbers); with fewer than `minPortfolio` scored accounts, or a fixed
 * `high`, from that many points on.
 */
export function createSegmenter(portfolio: RfmReference, config: RfmConfig): (points: RfmPoints) => RfmSegment {
  const fixed = config.high === "mean" ? config.fixedHigh : config.high;
  const byMean = config.high === "mean" && portfolio.accounts >= config.minPortfolio;
  const level = (dimension: RfmDimension, points: RfmPoints): Level => {
    const held = points[dimension];
    const high = byMean ? held * portfolio.accounts > portfolio.points[dimension] : held >= fixed;
    return high ? "H" : "L";
  };
  return (points) =>
    rfmSegments[`${level("recency", points)}${level("frequency", points)}${level("monetary", points)}`];
}
