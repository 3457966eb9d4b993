import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { type DrawnRow, rowGaps } from "./row-gaps.ts";
import { shortList } from "./short-list.ts";
import { usePrinting } from "./use-printing.ts";

const drawnBeyond = 8;

type VirtualRows<Body extends HTMLElement> = {
  rows: readonly DrawnRow[];
  /** Room below the last row, in pixels. */
  endGap: number;
  isLong: boolean;
  /** For the element that the rows stand in. */
  body: (element: Body | null) => void;
  /** For every row, which also says its place: `data-index`. */
  measure: (row: HTMLElement | null) => void;
};

/**
 * The rows of a long list that are near the window, as the page scrolls; on paper all of them.
 *
 * @param ids of the rows: what was measured of one is kept with its id, wherever a new order puts it
 * @param height of a row that is not measured yet, in pixels
 * @param kept a row that is drawn wherever the page stands, because it has the focus
 */
export function useVirtualRows<Body extends HTMLElement>(
  ids: readonly string[],
  height: number,
  kept: number | null = null,
): VirtualRows<Body> {
  const isPrinting = usePrinting();
  const isLong = ids.length > shortList && !isPrinting;
  const element = useRef<Body>(null);
  const [top, setTop] = useState(0);
  // What stands above may change its height at any time, so the place is read whenever this is drawn.
  useLayoutEffect(() => {
    if (!isLong || !element.current) return;
    const now = Math.round(element.current.getBoundingClientRect().top + window.scrollY);
    if (now !== top) setTop(now);
  });
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: ids.length,
    estimateSize: () => height,
    getItemKey: (index) => ids[index] ?? index,
    overscan: drawnBeyond,
    scrollMargin: top,
    enabled: isLong,
    rangeExtractor: (range) => withKept(range, kept),
  });
  const body = useCallback((found: Body | null) => {
    element.current = found;
  }, []);
  const measure = useCallback(
    (row: HTMLElement | null) => {
      if (isLong) virtualizer.measureElement(row);
    },
    [isLong, virtualizer],
  );
  if (!isLong) return { rows: ids.map((_, index) => ({ index, gap: 0 })), endGap: 0, isLong, body, measure };
  const { rows, end } = rowGaps(virtualizer.getVirtualItems(), top, virtualizer.getTotalSize());
  return { rows, endGap: end, isLong, body, measure };
}

function withKept(range: Range, kept: number | null): number[] {
  const near = defaultRangeExtractor(range);
  if (kept === null || kept >= range.count || near.includes(kept)) return near;
  return [...near, kept].sort((a, b) => a - b);
}
