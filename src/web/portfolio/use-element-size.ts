import { useCallback, useState } from "react";
import type { Area } from "./place-labels.ts";

/** The size of an element, followed as it changes; null until it is known. */
export function useElementSize() {
  const [size, setSize] = useState<Area | null>(null);
  const follow = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const read = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { size, follow };
}
