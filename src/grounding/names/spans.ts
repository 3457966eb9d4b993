export type Span = { start: number; end: number };

/** Index of the first of `spans` (sorted, none inside another) that ends after `at`; their number when none does. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where one of `spans` (sorted, none inside another) shares a character with the place. */
export function touchesAny(spans: readonly Span[], { start, end }: Span): boolean {
  const next = spans[firstEndingAfter(spans, start)];
  return next !== undefined && next.start < end;
}

/** Of spans that overlap, those that come first in the list; in reading order. Costs what sorting costs. */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  const byStart = spans
    .map((span, order) => ({ span, order }))
    .sort((a, b) => a.span.start - b.span.start || a.order - b.order);
  const kept: { span: T; order: number }[] = [];
  for (const one of byStart) {
    const last = kept.at(-1);
    if (!last || last.span.end <= one.span.start) kept.push(one);
    else if (one.order < last.order) kept[kept.length - 1] = one;
  }
  return kept.map(({ span }) => span);
}
