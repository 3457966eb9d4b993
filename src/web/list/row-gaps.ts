/** A row that is drawn, with the room above it that rows take which are not, in pixels. */
export type DrawnRow = { index: number; gap: number };

type Placed = { index: number; start: number; end: number };

/** Rows in their order with the gaps between them; `end`: the room below the last. */
export function rowGaps(placed: readonly Placed[], top: number, total: number): { rows: DrawnRow[]; end: number } {
  let at = top;
  const rows = placed.map(({ index, start, end }) => {
    const gap = Math.max(0, start - at);
    at = end;
    return { index, gap };
  });
  return { rows, end: Math.max(0, top + total - at) };
}
