import type { AccountPage } from "../../api/types.ts";
import type { Spoke } from "./radar-spokes.ts";

export type Medians = AccountPage["medians"];
/** Whom the account is held against. */
export type Peers = "class" | "all";
export type FactorMedian = Medians["ofAll"][number];

/** Medians by factor, those left out that too few accounts know. */
export type KnownMedians = ReadonlyMap<string, { points: number; accounts: number }>;

export function knownMedians({ ofClass, ofAll }: Medians, peers: Peers): KnownMedians {
  const of = peers === "class" ? ofClass : ofAll;
  return new Map(
    of.flatMap(({ id, points, accounts }) => (points === null ? [] : [[id, { points, accounts }] as const])),
  );
}

/** Peers of which at least one factor can be told; the class first. */
export function tellingPeers(medians: Medians): Peers[] {
  return (["class", "all"] as const).filter((peers) => knownMedians(medians, peers).size > 0);
}

export type Gap = { id: string; own: number; median: number; accounts: number };

/** The factor that stands farthest from the median, below it where two are as far; null where none can be compared. */
export function widestGap(spokes: readonly Spoke[], medians: KnownMedians): Gap | null {
  const gaps = spokes.flatMap(({ id, factor }): Gap[] => {
    const held = medians.get(id);
    return factor && held ? [{ id, own: factor.points, median: held.points, accounts: held.accounts }] : [];
  });
  const distance = ({ own, median }: Gap) => Math.abs(own - median);
  const [widest] = gaps.sort((a, b) => distance(b) - distance(a) || a.own - a.median - (b.own - b.median));
  return widest && distance(widest) > 0 ? widest : null;
}
