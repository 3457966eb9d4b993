/** Multiples of it, modulo 1, never bunch: places that come round in a list are not all hit or all missed. */
const goldenRatio = (Math.sqrt(5) - 1) / 2;

/** At most `most` of a list in its order, from all over it and always the same ones; all of it without a number. */
export function spread<T>(all: readonly T[], most: number | undefined): T[] {
  if (most === undefined || most >= all.length) return [...all];
  const ranked = all
    .map((_one, at) => ({ at, rank: ((at + 1) * goldenRatio) % 1 }))
    .toSorted((a, b) => a.rank - b.rank);
  const chosen = new Set(ranked.slice(0, most).map(({ at }) => at));
  return all.filter((_one, at) => chosen.has(at));
}
