/** At most `most` of a list, evenly spread over it and always the same ones; all of it without a number. */
export function spread<T>(all: readonly T[], most: number | undefined): T[] {
  if (most === undefined || most >= all.length) return [...all];
  return all.filter((_one, at) => Math.floor((at * most) / all.length) !== Math.floor(((at + 1) * most) / all.length));
}
