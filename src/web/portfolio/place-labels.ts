import type { Bubble } from "./bubble.ts";
import { labelWidth, shortLabel, twoLines } from "./short-label.ts";

/** The plotting area in pixels. */
export type Area = { width: number; height: number };
/** Pixels from the upper left corner of the plotting area. */
export type Box = { left: number; top: number; right: number; bottom: number };
/** A name, in one or two lines, and how far its middle stands from the middle of its bubble. */
export type PlacedLabel = { text: string; dx: number; dy: number };
type Placeable = Pick<Bubble, "id" | "name" | "x" | "y" | "size" | "isFlagged">;
type Room = { text: string; box: Box; cost: number };

export const lineHeight = 15;
/** How much wider the ring of a flag is than its bubble. */
export const ringGap = (size: number) => Math.min(10, Math.max(4, size / 2));
/** How far a name may stick out over the axes. */
const overhang = 20;
/** What a name costs: for each square pixel of another bubble under it, and for being cut. */
const coverCost = 3;
const cutCost = 600;
/** From so many bubbles on, a name lies over some of them wherever it stands. */
export const crowd = 60;
/** The share of a name that may lie over other bubbles, and of a bubble that may lie under a name. */
const limits = {
  few: { covered: 0.25, hidden: 0.4 },
  crowd: { covered: 0.6, hidden: 1 },
} as const;

/** And for each step away from its bubble. */
const stepCost = 300;
/** Between a bubble and its name, the nearest first. */
const gaps = [4, 12] as const;

/** Directions from the bubble in eighths of a turn, clockwise from the right; the preferred first. */
const eighths = [0, 4, 2, 6, 7, 1, 5, 3, 6.5, 7.5, 0.5, 1.5, 2.5, 3.5, 4.5, 5.5] as const;
const directions = eighths.map((eighth) => {
  const angle = (eighth / 8) * 2 * Math.PI;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});
const places = gaps.flatMap((gap, step) => directions.map((direction) => ({ direction, gap, cost: step * stepCost })));

/**
 * Where each name stands beside its bubble: whole if there is room, in one line or two, else cut; it meets no other
 * name and nothing of `taken`, stays inside the picture, hides no other bubble and covers the least of them. Bubbles
 * choose in the order given; a name without room has no place.
 */
export function placeLabels(
  bubbles: readonly Placeable[],
  area: Area,
  { named = bubbles, taken = [] }: { named?: readonly Placeable[]; taken?: readonly Box[] } = {},
): Map<string, PlacedLabel> {
  const symbols = bubbles.map((bubble) => ({ id: bubble.id, box: symbolBox(bubble, area) }));
  const limit = bubbles.length > crowd ? limits.crowd : limits.few;
  const held = [...taken];
  const placed = new Map<string, PlacedLabel>();
  for (const bubble of named) {
    const own = symbolBox(bubble, area);
    const others = symbols.filter((symbol) => symbol.id !== bubble.id).map(({ box }) => box);
    const best = roomsFor(bubble.name, own)
      .filter(({ box }) => isInside(box, area) && !held.some((other) => overlap(other, box) > 0))
      .map((room) => ({ ...room, cost: room.cost + coverCost * coveredBy(room.box, others, limit) }))
      .reduce<Room | null>((chosen, room) => (room.cost < (chosen?.cost ?? Infinity) ? room : chosen), null);
    if (!best) continue;
    held.push(best.box);
    const [middle, from] = [middleOf(best.box), middleOf(own)];
    placed.set(bubble.id, { text: best.text, dx: middle.x - from.x, dy: middle.y - from.y });
  }
  return placed;
}

/** Every way to write a name beside its bubble, with what it costs before anything it covers. */
function roomsFor(name: string, own: Box): Room[] {
  const cut = shortLabel(name);
  const two = twoLines(name);
  // A long name in one line would leave its neighbours no room.
  const whole = (cut === name ? [name, two] : [two, name]).filter((text) => text !== null);
  return [...new Set([...whole, cut])].flatMap((text) =>
    places.map(({ direction, gap, cost }) => ({
      text,
      box: labelBox(own, text, direction, gap),
      cost: cost + (whole.includes(text) ? 0 : cutCost),
    })),
  );
}

/** Square pixels of bubbles under a name; infinite where it would hide one, or lie on bubbles for a good part. */
function coveredBy(box: Box, symbols: readonly Box[], limit: { covered: number; hidden: number }): number {
  let covered = 0;
  for (const symbol of symbols) {
    const shared = overlap(symbol, box);
    if (shared > limit.hidden * areaOf(symbol)) return Infinity;
    covered += shared;
  }
  return covered > limit.covered * areaOf(box) ? Infinity : covered;
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function symbolBox({ x, y, size, isFlagged }: Placeable, { width, height }: Area): Box {
  const half = (size + (isFlagged ? ringGap(size) : 0)) / 2;
  const [centreX, centreY] = [(x / 100) * width, (1 - y / 100) * height];
  return { left: centreX - half, top: centreY - half, right: centreX + half, bottom: centreY + half };
}

function middleOf({ left, top, right, bottom }: Box) {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Beside the bubble in a direction: as near as the name, which is wider than high, may come without touching it. */
function labelBox(own: Box, text: string, { x, y }: { x: number; y: number }, gap: number): Box {
  const [width, height] = [labelWidth(text), text.split("\n").length * lineHeight];
  const middle = middleOf(own);
  const reach = (own.right - own.left) / 2 + gap;
  const centre = {
    x: middle.x + x * reach + sideOf(x) * (width / 2),
    y: middle.y + y * reach + sideOf(y) * (height / 2),
  };
  return {
    left: centre.x - width / 2,
    top: centre.y - height / 2,
    right: centre.x + width / 2,
    bottom: centre.y + height / 2,
  };
}

/** −1 to 1: how far to that side of the point nearest to the bubble the name is moved. */
function sideOf(part: number): number {
  return Math.abs(part) < 0.1 ? 0 : Math.max(-1, Math.min(1, part * Math.SQRT2));
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
