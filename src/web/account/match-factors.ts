import type { ExplainedScore } from "../api/types.ts";
import type { MatchDimension } from "../score/method-members.ts";

/** Factors of each dimension, heaviest first; where no deal is rated, ratings stand in for the win rate. */
const factorsOf: Readonly<Record<MatchDimension, readonly string[]>> = {
  closeness: ["contactFrequency", "history", "trust"],
  potential: ["headroom", "growth", "industryInfluence"],
  win: ["winRate", "loyalty", "competitorThreat"],
};

/** The factors of a dimension that are known or to be collected. */
export function matchFactors({ factors, missing }: ExplainedScore, dimension: MatchDimension): string[] {
  const asked = new Set([...factors.map(({ id }) => id), ...missing]);
  return factorsOf[dimension].filter((id) => asked.has(id));
}
