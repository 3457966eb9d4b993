import type { ExplainedScore } from "../api/types.ts";
import { lorenzOf, vitalFewOf } from "../score/method-members.ts";

/** One account of the curve: its own share and that of all up to it, both 0–1 of the positive total. */
export type ParetoBar = { id: string; share: number; total: number; isFew: boolean };

export type ParetoBars = {
  bars: ParetoBar[];
  /** The accounts after the last bar, together; null where every account has a bar. */
  more: { count: number; share: number } | null;
};

/**
 * The accounts of a Pareto score, largest first, at most `shown` of them. Shares are read off the Lorenz curve, which
 * counts losses too: the score's factors say only who stands at each of its points.
 */
export function paretoBars(score: ExplainedScore, shown: number): ParetoBars {
  const curve = lorenzOf(score).map(({ total }) => total);
  const few = vitalFewOf(score).length;
  const all = score.factors.flatMap(({ id }, at): ParetoBar[] => {
    const [before, total] = [curve[at], curve[at + 1]];
    return before === undefined || total === undefined ? [] : [{ id, share: total - before, total, isFew: at < few }];
  });
  const bars = all.slice(0, shown);
  const rest = all.length - bars.length;
  const [last, held] = [all.at(-1)?.total ?? 0, bars.at(-1)?.total ?? 0];
  return { bars, more: rest > 0 ? { count: rest, share: last - held } : null };
}
