import type { Score } from "#domain/score";
import type { MatchConfig, MatchDimension } from "./match-config.ts";
import { type MatchOctant, type MatchPosture, matchOctantIds, matchOctants } from "./match-octant.ts";

type Placed = Score & {
  accountId: string;
  dimensions: Record<MatchDimension, number | null>;
  octant: MatchOctant | null;
};

/** A bubble chart: closeness to the right, potential upwards, win probability as size, all 0–100. */
export type MatchPlot = {
  axes: { x: MatchDimension; y: MatchDimension; size: MatchDimension };
  /** Where low turns into high, on every axis. */
  cut: number;
  points: { accountId: string; x: number; y: number; size: number; octant: MatchOctant }[];
  /** All eight, the empty ones too. */
  octants: {
    id: MatchOctant;
    posture: MatchPosture;
    high: Record<MatchDimension, boolean>;
    accountIds: string[];
  }[];
  /** Accounts that could not be placed. */
  unplaced: string[];
};

/** The portfolio as a chart draws it (`10-method.md §6`), accounts in the order of the scores. */
export function plotMatch(scores: readonly Placed[], { high }: MatchConfig): MatchPlot {
  const points = scores.flatMap(({ accountId, dimensions: { closeness: x, potential: y, win: size }, octant }) =>
    x === null || y === null || size === null || octant === null ? [] : [{ accountId, x, y, size, octant }],
  );
  const octants = matchOctantIds.map((id) => {
    const { posture, closeness, potential, win } = matchOctants[id];
    const accountIds = points.filter(({ octant }) => octant === id).map(({ accountId }) => accountId);
    return { id, posture, high: { closeness, potential, win }, accountIds };
  });
  const unplaced = scores.filter(({ octant }) => octant === null).map(({ accountId }) => accountId);
  return { axes: { x: "closeness", y: "potential", size: "win" }, cut: high, points, octants, unplaced };
}
