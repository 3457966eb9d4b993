import { type Day, daysBetween } from "#domain/day";
import type { RankingConfig } from "./ranking-config.ts";

type Dated = { score: number; date: Day | null };

/**
 * Raises the score of newer notes: score · (1 + weight · 2^(−age / halfLifeDays)), age in days before `asOf`, never below
 * 0; undated ones keep theirs. Best first; equal scores keep their order.
 */
export function favourRecent<Hit extends Dated>(
  hits: readonly Hit[],
  asOf: Day,
  { weight, halfLifeDays }: RankingConfig["recency"],
): Hit[] {
  const factor = (date: Day) => 1 + weight * 2 ** (-Math.max(0, daysBetween(date, asOf)) / halfLifeDays);
  const raised = hits.map((hit) => (hit.date === null ? hit : { ...hit, score: hit.score * factor(hit.date) }));
  return raised.sort((a, b) => b.score - a.score);
}
