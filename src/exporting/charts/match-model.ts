import type { Day } from "#domain/day";
import { compareText } from "#scoring/rules/compare-text";

/** An account as a line of the portfolio. */
export type MatchRow = {
  id: string;
  name: string;
  match: {
    dimensions: { closeness: number | null; potential: number | null; win: number | null };
    octant: string | null;
    posture: string | null;
  } | null;
  /** In the organisation's currency; null: unknown. */
  revenue12m: { amount: string } | null;
};
/** A bubble: closeness to the right, potential upwards, 0–100; area by revenue. */
export type MatchPoint = { id: string; name: string; closeness: number; potential: number; revenue: number };
export type Quadrant = "close-large" | "far-large" | "close-small" | "far-small";
export type MatchModel = {
  asOf: Day;
  /** Where high begins on both axes. */
  cut: number;
  own: MatchPoint;
  win: number | null;
  octant: string | null;
  posture: string | null;
  /** The rest of the portfolio, largest first. */
  others: MatchPoint[];
  /** Those of `others` that stand nearest, the nearest first. */
  near: MatchPoint[];
  /** Accounts in each quarter of the picture, the own one among them. */
  quadrants: Record<Quadrant, number>;
  /** Accounts of which too little is known. */
  unplaced: number;
};

const mostNear = 5;

/** Where the account stands among the portfolio; null where too little is known of its closeness or potential. */
export function matchOf(
  rows: readonly MatchRow[],
  accountId: string,
  { cut, asOf }: { cut: number; asOf: Day },
): MatchModel | null {
  const placed = rows.flatMap(pointOf);
  const own = placed.find(({ id }) => id === accountId);
  if (!own) return null;
  const match = rows.find(({ id }) => id === accountId)?.match;
  const others = placed.filter(({ id }) => id !== accountId).sort((a, b) => b.revenue - a.revenue || byId(a, b));
  const near = [...others].sort((a, b) => distance(own, a) - distance(own, b) || byId(a, b)).slice(0, mostNear);
  const quadrants = { "close-large": 0, "far-large": 0, "close-small": 0, "far-small": 0 };
  for (const point of placed) quadrants[quadrantOf(point, cut)] += 1;
  return {
    asOf,
    cut,
    own,
    win: match?.dimensions.win ?? null,
    octant: match?.octant ?? null,
    posture: match?.posture ?? null,
    others,
    near,
    quadrants,
    unplaced: rows.length - placed.length,
  };
}

function pointOf({ id, name, match, revenue12m }: MatchRow): MatchPoint[] {
  const { closeness = null, potential = null } = match?.dimensions ?? {};
  if (closeness === null || potential === null) return [];
  return [{ id, name, closeness, potential, revenue: Math.max(0, Number(revenue12m?.amount ?? 0)) }];
}

const byId = (a: MatchPoint, b: MatchPoint) => compareText(a.id, b.id);

function distance(a: MatchPoint, b: MatchPoint): number {
  return Math.hypot(a.closeness - b.closeness, a.potential - b.potential);
}

function quadrantOf({ closeness, potential }: MatchPoint, cut: number): Quadrant {
  if (potential >= cut) return closeness >= cut ? "close-large" : "far-large";
  return closeness >= cut ? "close-small" : "far-small";
}
