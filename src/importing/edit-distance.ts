/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each 1
 * (Boytsov 2011, §2.2). Code points, not UTF-16 units.
 */
export function editDistance(first: string, second: string): number {
  const a = [...first];
  const b = [...second];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  a.forEach((letter, row) => {
    const current = [row + 1];
    b.forEach((other, column) => {
      const at = (line: readonly number[], index: number) => line[index] ?? Number.POSITIVE_INFINITY;
      const replaced = at(last, column) + (letter === other ? 0 : 1);
      const swapped = letter === b[column - 1] && other === a[row - 1] ? at(beforeLast, column - 1) + 1 : replaced;
      current.push(Math.min(at(last, column + 1) + 1, at(current, column) + 1, replaced, swapped));
    });
    beforeLast = last;
    last = current;
  });
  return last[b.length] ?? 0;
}
