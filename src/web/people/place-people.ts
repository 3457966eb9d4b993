/** Centre of a person on the map, each axis 0–1 of the drawing. */
export type Place = { x: number; y: number };
export type PlacedPerson = { id: string; power: number | null; roles: readonly string[] };
/** From a person to their superior, or to somebody they sway. */
export type Line = { from: string; to: string; kind: "reports-to" | "influences" };
export type Placing = { places: ReadonlyMap<string, Place>; rows: number };

const highestPower = 5;
/** Rank of a role where power is unknown: who approves stands at the top. */
const rankOfRole: Readonly<Record<string, number>> = { A: 0, D: 1, S: 2, E: 2, I: 3 };
const lowestRank = 4;
const sweeps = 4;

/**
 * A layered drawing: power 5 at the top, everybody below their superior, at most `perRow` in a row. In a row people stand
 * in the order of the mean place of those they have a line to (barycentre heuristic, Sugiyama et al. 1981), so that few
 * lines cross; equal ones stand as given. Whoever would stand on a line between two others steps aside where there is room. The same people and lines always give the same drawing.
 * Reporting lines must not run in a circle; lines to somebody who is not given are left out.
 */
export function placePeople(people: readonly PlacedPerson[], lines: readonly Line[], perRow: number): Placing {
  const ids = new Set(people.map(({ id }) => id));
  const known = lines.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const ranks = ranksOf(people, known);
  const used = [...new Set(ranks.values())].sort((a, b) => a - b);
  let rows = used.map((rank) => people.map(({ id }) => id).filter((id) => ranks.get(id) === rank));
  for (let sweep = 0; sweep < sweeps; sweep++) rows = sortRows(rows, known);
  const cut = rows.flatMap((row) => cutRow(row, Math.max(1, perRow)));
  return { places: clearLines(placesOf(cut), cut, known), rows: cut.length };
}

function ranksOf(people: readonly PlacedPerson[], lines: readonly Line[]): Map<string, number> {
  const ranks = new Map(people.map((person) => [person.id, ownRank(person)]));
  const reports = lines.filter(({ kind }) => kind === "reports-to");
  // A chain of superiors is at most as long as there are people.
  for (let pass = 0; pass < people.length; pass++) {
    for (const { from, to } of reports) {
      ranks.set(from, Math.max(ranks.get(from) ?? 0, (ranks.get(to) ?? 0) + 1));
    }
  }
  return ranks;
}

function ownRank({ power, roles }: PlacedPerson): number {
  if (power !== null) return highestPower - power;
  return Math.min(lowestRank, ...roles.map((role) => rankOfRole[role] ?? lowestRank));
}

/** Row by row from the top, each by where the others stand by then: all at once would turn two rows around for ever. */
function sortRows(rows: readonly string[][], lines: readonly Line[]): string[][] {
  const at = new Map(rows.flatMap((row) => sharesOf(row)));
  return rows.map((row) => {
    const pulls = new Map(row.map((id) => [id, pullOn(id, lines, at)]));
    const sorted = [...row].sort((a, b) => (pulls.get(a) ?? 0) - (pulls.get(b) ?? 0));
    for (const [id, share] of sharesOf(sorted)) at.set(id, share);
    return sorted;
  });
}

function sharesOf(row: readonly string[]): [string, number][] {
  return row.map((id, index) => [id, (index + 0.5) / row.length]);
}

/** Mean place of those somebody has a line to; their own where there is no line. */
function pullOn(id: string, lines: readonly Line[], at: ReadonlyMap<string, number>): number {
  const ends = lines.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  if (ends.length === 0) return at.get(id) ?? 0.5;
  return ends.reduce((sum, end) => sum + (at.get(end) ?? 0.5), 0) / ends.length;
}

/** Rows of nearly the same length. */
function cutRow(row: readonly string[], perRow: number): string[][] {
  const length = Math.ceil(row.length / Math.ceil(row.length / perRow));
  return Array.from({ length: Math.ceil(row.length / length) }, (_, at) => row.slice(at * length, (at + 1) * length));
}

function placesOf(rows: readonly string[][]): Map<string, Place> {
  return new Map(
    rows.flatMap((row, rowAt) =>
      row.map((id, at) => [id, { x: (at + 0.5) / row.length, y: (rowAt + 0.5) / rows.length }] as const),
    ),
  );
}

/** As a share of the drawing: nearer to a line than this, somebody seems to be on it. */
const onLine = 0.085;
/** How far to step aside, the first that helps. */
const steps = [0.2, 0.13, 0.3];

/** Moves whoever stands on a line that passes their row, to the side with room for them. */
function clearLines(
  places: ReadonlyMap<string, Place>,
  rows: readonly string[][],
  lines: readonly Line[],
): Map<string, Place> {
  const cleared = new Map(places);
  const all = rows.flatMap((row, at) => row.map((id) => ({ id, row, side: at % 2 === 0 ? 1 : -1 })));
  for (const { id, row, side } of all) {
    const place = cleared.get(id);
    const isCrossed = (at: Place) => lines.some((line) => passes(line, id, at, cleared));
    if (!place || !isCrossed(place)) continue;
    const others = row.filter((other) => other !== id).map((other) => cleared.get(other)?.x ?? 0.5);
    const free = steps
      .flatMap((step) => [place.x + side * step, place.x - side * step])
      .find((x) => hasRoom(x, others) && !isCrossed({ x, y: place.y }));
    if (free !== undefined) cleared.set(id, { x: free, y: place.y });
  }
  return cleared;
}

/** Whether a place is well inside the drawing and not too near to the others of the row. */
function hasRoom(x: number, others: readonly number[]): boolean {
  const apart = 1 / Math.max(others.length + 1, 4);
  return x > 0.1 && x < 0.9 && others.every((other) => Math.abs(other - x) >= apart);
}

/** Whether a line between two others runs through a place. */
function passes({ from, to }: Line, id: string, place: Place, places: ReadonlyMap<string, Place>): boolean {
  const [start, end] = [places.get(from), places.get(to)];
  if (id === from || id === to || !start || !end || start.y === end.y) return false;
  const share = (place.y - start.y) / (end.y - start.y);
  return share > 0 && share < 1 && Math.abs(start.x + share * (end.x - start.x) - place.x) < onLine;
}
