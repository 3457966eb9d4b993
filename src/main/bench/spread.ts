import type { Spread } from "#cli/commands/bench-report";
import { median, timed } from "./median.ts";

/** Of times in milliseconds: the middle, the 95th of a hundred, and the shortest. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  return { p50: median(times), p95, best: sorted[0] ?? Number.NaN };
}

type Side = (round: number) => Promise<unknown>;

/** Times both sides in every round; whoever goes second finds warm caches, so they take turns at that too. */
export async function alternate(rounds: number, ours: Side, peer: Side): Promise<{ ours: Spread; peer: Spread }> {
  const times = { ours: [] as number[], peer: [] as number[] };
  const sides = [
    async (round: number) => void times.ours.push(await timed(() => ours(round))),
    async (round: number) => void times.peer.push(await timed(() => peer(round))),
  ];
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side(round);
  }
  return { ours: spreadOf(times.ours), peer: spreadOf(times.peer) };
}
