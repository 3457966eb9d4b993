/** Rows that a page key moves by. */
const pageRows = 10;

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + pageRows,
  PageUp: (at) => at - pageRows,
  Home: () => 0,
  End: (_, last) => last,
};

/** Where a key moves to from row `at` of `count`; null where it moves nowhere. */
export function movedRow(key: string, at: number, count: number): number | null {
  const last = count - 1;
  const move = moves[key];
  if (!move || last < 0) return null;
  return Math.min(last, Math.max(0, move(at, last)));
}
