import { textWidth } from "./fit-text.ts";

/** In pixels from the upper left corner of `area`. */
export type Circle = { id: string; x: number; y: number; diameter: number };
export type Area = { width: number; height: number };
type Box = { left: number; top: number; right: number; bottom: number };
/** From the middle of its circle to the middle of the name. */
export type Offset = [dx: number, dy: number];

const lineHeight = 16;
const gap = 3;
/** Right, left, above, below, then slanting; each with the side on which the name stands. */
const directions = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: -1 },
  { x: -1, y: 1 },
] as const;

/** The share of an unnamed circle that a name may hide; one that hides more would be taken for the name of that circle. */
const mostHidden = 0.25;

/**
 * Where names stand beside their circles: inside the area, over no other name, nothing of `taken` and no named circle,
 * and over as little of the others as can be. Names choose in the order given; one without room has no place, but the
 * first, which then lies where it covers least.
 */
export function placeNames(
  named: readonly { circle: Circle; text: string; fontSize: number }[],
  circles: readonly Circle[],
  area: Area,
  taken: readonly Box[] = [],
): Map<string, Offset> {
  const ids = new Set(named.map(({ circle }) => circle.id));
  const kept = [...taken, ...named.map(({ circle }) => boxOf(circle))];
  const crowd = circles.filter(({ id }) => !ids.has(id)).map(boxOf);
  const placed = new Map<string, Offset>();
  for (const [at, { circle, text, fontSize }] of named.entries()) {
    const rooms = roomsFor(circle, textWidth(text, fontSize), area);
    const free = rooms.filter(({ box }) => isFree(box, kept, crowd));
    const best = leastCovering(free, crowd) ?? (at === 0 ? leastCovering(rooms, [...kept, ...crowd]) : undefined);
    if (!best) continue;
    kept.push(best.box);
    placed.set(circle.id, best.offset);
  }
  return placed;
}

type Room = { offset: Offset; box: Box };

function roomsFor(circle: Circle, width: number, area: Area): Room[] {
  return directions
    .map((direction) => pushInside(circle, offsetTo(circle, width, direction), width, area))
    .map((offset) => ({ offset, box: nameBox(circle, offset, width) }))
    .filter(({ box }) => isInside(box, area));
}

function isFree(box: Box, kept: readonly Box[], crowd: readonly Box[]): boolean {
  return (
    kept.every((other) => overlap(box, other) === 0) &&
    crowd.every((other) => overlap(box, other) <= mostHidden * overlap(other, other))
  );
}

/** The first of those that cover least. */
function leastCovering(rooms: readonly Room[], others: readonly Box[]): Room | undefined {
  const covered = ({ box }: Room) => others.reduce((sum, other) => sum + overlap(box, other), 0);
  return rooms.map((room) => ({ room, cost: covered(room) })).sort((a, b) => a.cost - b.cost)[0]?.room;
}

/** The box of a name whose middle stands at a point. */
export function textBox(text: string, fontSize: number, middle: { x: number; y: number }): Box {
  return nameBox({ id: "", diameter: 0, ...middle }, [0, 0], textWidth(text, fontSize));
}

function boxOf({ x, y, diameter }: Circle): Box {
  const half = diameter / 2;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function offsetTo({ diameter }: Circle, width: number, { x, y }: (typeof directions)[number]): Offset {
  // Slanting, the nearest point of the circle is nearer than its radius on either axis.
  const reach = (diameter / 2) * (x !== 0 && y !== 0 ? Math.SQRT1_2 : 1) + gap;
  return [x * (reach + width / 2), y * (reach + lineHeight / 2)];
}

/** Near the edge a name above or below its circle is moved along; beside it there is no room then, it would lie on it. */
function pushInside({ x }: Circle, [dx, dy]: Offset, width: number, area: Area): Offset {
  const most = area.width - width / 2 - x;
  return [Math.max(width / 2 - x, Math.min(most, dx)), dy];
}

function nameBox({ x, y }: Circle, [dx, dy]: Offset, width: number): Box {
  return {
    left: x + dx - width / 2,
    top: y + dy - lineHeight / 2,
    right: x + dx + width / 2,
    bottom: y + dy + lineHeight / 2,
  };
}

function isInside({ left, top, right, bottom }: Box, { width, height }: Area): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
