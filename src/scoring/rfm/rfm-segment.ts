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

/**
 * How to segment one account of this portfolio. Under `high: "mean"` a dimension is high above the portfolio's
 * mean of its points (compared in whole numbers); with fewer than `minPortfolio` scored accounts, or a fixed
 * `high`, from that many points on.
 */
export function createSegmenter(portfolio: readonly RfmPoints[], config: RfmConfig): (points: RfmPoints) => RfmSegment {
  const fixed = config.high === "mean" ? config.fixedHigh : config.high;
  const byMean = config.high === "mean" && portfolio.length >= config.minPortfolio;
  const level = (dimension: RfmDimension): ((points: RfmPoints) => Level) => {
    const sum = portfolio.reduce((total, points) => total + points[dimension], 0);
    return (points) => {
      const high = byMean ? points[dimension] * portfolio.length > sum : points[dimension] >= fixed;
      return high ? "H" : "L";
    };
  };
  const [recency, frequency, monetary] = [level("recency"), level("frequency"), level("monetary")];
  return (points) => rfmSegments[`${recency(points)}${frequency(points)}${monetary(points)}`];
}
