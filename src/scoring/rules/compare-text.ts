/** Order by UTF-16 code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sorted copy without repeats. */
export function sortedUnique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}
