import { type RefObject, useEffect, useRef } from "react";

/** A section that shrinks when its fields close would leave the reader somewhere below it: goes back to its head. */
export function useReturnTo<Element extends HTMLElement>(isOpen: boolean): RefObject<Element | null> {
  const section = useRef<Element>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      section.current?.focus({ preventScroll: true });
      section.current?.scrollIntoView({ block: "start" });
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return section;
}
