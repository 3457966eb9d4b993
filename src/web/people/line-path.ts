/** In pixels. */
export type Point = { x: number; y: number };
export type Box = { width: number; height: number };

/**
 * A line between the edges of two boxes of the same size as an SVG path: a quadratic curve whose control point lies
 * `bend` × distance beside the middle, so that two lines between the same people do not lie on one another. Null where
 * the boxes have the same centre.
 */
export function linePath(from: Point, to: Point, box: Box, bend: number): string | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (dx === 0 && dy === 0) return null;
  const control = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend };
  const [start, end] = [leave(from, control, box), leave(to, control, box)];
  return `M${round(start.x)},${round(start.y)}Q${round(control.x)},${round(control.y)} ${round(end.x)},${round(end.y)}`;
}

/** How far from a corner a line ends at least, in pixels; a quarter of a side that is short. */
const cornerGap = 14;

/**
 * Where the way from the centre of a box to a point outside crosses its edge, moved along that edge away from its corners; the
 * point itself if it lies inside.
 */
function leave(centre: Point, towards: Point, { width, height }: Box): Point {
  const [dx, dy] = [towards.x - centre.x, towards.y - centre.y];
  const [byWidth, byHeight] = [width / 2 / Math.abs(dx), height / 2 / Math.abs(dy)];
  if (Math.min(byWidth, byHeight) >= 1) return towards;
  if (byWidth < byHeight) return { x: centre.x + dx * byWidth, y: centre.y + awayFromCorners(dy * byWidth, height) };
  return { x: centre.x + awayFromCorners(dx * byHeight, width), y: centre.y + dy * byHeight };
}

/** A place on a side, counted from its middle. */
function awayFromCorners(place: number, length: number): number {
  const farthest = length / 2 - Math.min(cornerGap, length / 4);
  return Math.min(Math.max(place, -farthest), farthest);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
