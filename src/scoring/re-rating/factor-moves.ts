import type { FactorMove } from "#domain/review";
import { compareText } from "../rules/compare-text.ts";
import { settle } from "../rules/score-value.ts";

type Contribution = { id: string; contribution: number };

/**
 * The `count` factors whose contribution moved most, largest move first, ties by id. A factor that came or went moved
 * by all of its contribution. None where the last review kept no factors.
 */
export function factorMoves(
  before: { factors?: readonly Contribution[] | undefined },
  now: { factors: readonly Contribution[] },
  count: number,
): FactorMove[] {
  const last = before.factors ?? [];
  if (last.length === 0) return [];
  const was = new Map(last.map(({ id, contribution }) => [id, contribution]));
  const is = new Map(now.factors.map(({ id, contribution }) => [id, contribution]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((id) => moveOf(id, was.get(id), is.get(id)))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || compareText(a.id, b.id))
    .slice(0, count);
}

function moveOf(id: string, from: number | undefined, to: number | undefined): FactorMove {
  return { id, from: from ?? null, to: to ?? null, change: settle((to ?? 0) - (from ?? 0)) };
}
