import type { Bubble } from "./bubble.ts";
import { labelWidth, shortLabel } from "./short-label.ts";

export type LabelSide = "left" | "right" | "top" | "bottom";
/** The plotting area in pixels. */
export type Area = { width: number; height: number };
type Box = { left: number; top: number; right: number; bottom: number };
type Placeable = Pick<Bubble, "id" | "name" | "x" | "y" | "size" | "isFlagged">;

const sides = ["right", "left", "bottom", "top"] as const satisfies readonly LabelSide[];
const lineHeight = 16;
/** Between a bubble and its name. */
const gap = 5;
/** How much wider the ring of a flag is than its bubble. */
export const ringGap = 10;
/** How far a name may stick out over the axes. */
const overhang = 20;

/**
 * On which side of its bubble each name stands: the first where it meets no other name, stays inside the picture and
 * covers the least of other bubbles. Larger bubbles, which come first, choose first; a name without room has no side.
 */
export function placeLabels(bubbles: readonly Placeable[], area: Area): Map<string, LabelSide> {
  const symbols = bubbles.map((bubble) => ({ id: bubble.id, box: symbolBox(bubble, area) }));
  const taken: Box[] = [];
  const placed = new Map<string, LabelSide>();
  for (const { id, name, box } of bubbles.map((bubble, at) => ({ ...bubble, box: symbols[at]?.box ?? noBox }))) {
    const others = symbols.filter((symbol) => symbol.id !== id);
    const rooms = sides
      .map((side) => ({ side, room: labelBox(box, labelWidth(shortLabel(name)), side) }))
      .filter(({ room }) => isInside(room, area) && !taken.some((held) => overlap(held, room) > 0))
      .map(({ side, room }) => ({
        side,
        room,
        covers: others.reduce((sum, symbol) => sum + overlap(symbol.box, room), 0),
      }));
    const best = rooms.reduce<(typeof rooms)[number] | null>(
      (held, one) => (held && held.covers <= one.covers ? held : one),
      null,
    );
    if (!best) continue;
    taken.push(best.room);
    placed.set(id, best.side);
  }
  return placed;
}

const noBox: Box = { left: 0, top: 0, right: 0, bottom: 0 };

function symbolBox({ x, y, size, isFlagged }: Placeable, { width, height }: Area): Box {
  const half = (size + (isFlagged ? ringGap : 0)) / 2;
  const [centreX, centreY] = [(x / 100) * width, (1 - y / 100) * height];
  return { left: centreX - half, top: centreY - half, right: centreX + half, bottom: centreY + half };
}

function labelBox({ left, top, right, bottom }: Box, width: number, side: LabelSide): Box {
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const across = { top: middleY - lineHeight / 2, bottom: middleY + lineHeight / 2 };
  const along = { left: middleX - width / 2, right: middleX + width / 2 };
  const boxes = {
    right: { ...across, left: right + gap, right: right + gap + width },
    left: { ...across, left: left - gap - width, right: left - gap },
    bottom: { ...along, top: bottom + gap, bottom: bottom + gap + lineHeight },
    top: { ...along, top: top - gap - lineHeight, bottom: top - gap },
  } as const satisfies Record<LabelSide, Box>;
  return boxes[side];
}

function isInside({ left, top, right, bottom }: Box, { width, height }: Area): boolean {
  return left >= 0 && right <= width + overhang && top >= -overhang && bottom <= height;
}

/** The area two boxes share, in square pixels. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
