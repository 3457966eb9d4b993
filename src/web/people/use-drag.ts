import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { Point } from "./line-path.ts";

const threshold = 4;
const step = 12;
const farStep = 60;
const directions: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

type Drag = { pointer: Point; origin: Point; isMoved: boolean };
type DragOptions = {
  /** Where the element is now, in pixels. */
  at: Point;
  onMove: (to: Point) => void;
  /** The pointer let go, or a key was pressed. */
  onDrop: () => void;
  /** Pressed without being moved. */
  onPress: () => void;
};

/** Handlers of a button that is dragged, moved by the arrow keys (further with Shift), and still pressed like one. */
export function useDrag({ at, onMove, onDrop, onPress }: DragOptions) {
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    wasDragged.current = false;
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { pointer: { x: event.clientX, y: event.clientY }, origin: at, isMoved: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (!held) return;
    const [dx, dy] = [event.clientX - held.pointer.x, event.clientY - held.pointer.y];
    held.isMoved ||= Math.hypot(dx, dy) >= threshold;
    if (held.isMoved) onMove({ x: held.origin.x + dx, y: held.origin.y + dy });
  };
  const onPointerUp = () => {
    wasDragged.current = drag.current?.isMoved ?? false;
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
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onKeyDown, onClick };
}
