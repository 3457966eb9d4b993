/** Numbers that come in the same order for the same seed. */
export type Random = { below: (limit: number) => number; pick: <T>(from: readonly T[]) => T | undefined };

/** Mulberry32 (Tommy Ettinger): 32 bits of state, so that a run can be repeated anywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)] };
}

/** A copy in random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const pool = [...items];
  return items.flatMap(() => pool.splice(random.below(pool.length), 1));
}
