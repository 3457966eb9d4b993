import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from "react";
import type { Point } from "./line-path.ts";

const threshold = 4;
/** A finger that rests this long takes the element along; one that moves before scrolls the page. */
const holdMs = 350;
const step = 12;
const farStep = 60;
const directions: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** `isHeld`: it follows the pointer; a finger has to rest on it first. */
type Drag = { pointer: Point; origin: Point; isMoved: boolean; isHeld: boolean };
type DragOptions = {
  /** Where the element is now, in pixels. */
  at: Point;
  onMove: (to: Point) => void;
  /** The pointer let go, or a key was pressed. */
  onDrop: () => void;
  /** Pressed without being moved. */
  onPress: () => void;
};

/**
 * Handlers of a button that is dragged, moved by the arrow keys (further with Shift), and still pressed like one. By touch it is
 * dragged after a long press only, so that the page can be scrolled over it.
 */
export function useDrag({ at, onMove, onDrop, onPress }: DragOptions) {
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isHeld, setHeld] = useState(false);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    wasDragged.current = false;
    if (event.button !== 0) return;
    const { currentTarget, pointerId, pointerType } = event;
    const held: Drag = { pointer: { x: event.clientX, y: event.clientY }, origin: at, isMoved: false, isHeld: false };
    drag.current = held;
    const hold = () => {
      currentTarget.setPointerCapture(pointerId);
      held.isHeld = true;
      setHeld(true);
    };
    if (pointerType === "touch") timer.current = setTimeout(hold, holdMs);
    else hold();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (!held) return;
    const [dx, dy] = [event.clientX - held.pointer.x, event.clientY - held.pointer.y];
    held.isMoved ||= Math.hypot(dx, dy) >= threshold;
    if (held.isMoved && held.isHeld) onMove({ x: held.origin.x + dx, y: held.origin.y + dy });
    else if (held.isMoved) clearTimeout(timer.current);
  };
  const onPointerUp = () => {
    clearTimeout(timer.current);
    setHeld(false);
    const held = drag.current;
    wasDragged.current = held?.isMoved === true && held.isHeld;
    drag.current = null;
    if (wasDragged.current) onDrop();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const length = event.shiftKey ? farStep : step;
    onMove({ x: at.x + direction.x * length, y: at.y + direction.y * length });
    onDrop();
  };
  // The browser sends a click after a drag, too; that one opens nothing.
  const onClick = () => {
    if (!wasDragged.current) onPress();
    wasDragged.current = false;
  };
  // A long press would open the browser's own menu.
  const onContextMenu = (event: MouseEvent) => {
    if (drag.current) event.preventDefault();
  };
  /** While the element follows a finger the page does not scroll; React's own handler comes too late to say so. */
  const ref = (element: HTMLElement | null) => {
    if (!element) return;
    const keepPage = (event: TouchEvent) => {
      if (drag.current?.isHeld) event.preventDefault();
    };
    element.addEventListener("touchmove", keepPage, { passive: false });
    return () => element.removeEventListener("touchmove", keepPage);
  };
  const handlers = {
    ref,
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: onPointerUp,
    onContextMenu,
    onKeyDown,
    onClick,
  };
  return { handlers, isHeld };
}
