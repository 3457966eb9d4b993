import { compareText } from "../rules/compare-text.ts";

type Reporting = { id: string; reportsTo?: string | null };

/**
 * Circles of people each of whom reports to the next (one alone, who reports to himself, is one too). Each starts with
 * its smallest id and follows the lines; sorted by that id.
 */
export function reportingCycles(people: readonly Reporting[]): string[][] {
  const superior = new Map(people.map(({ id, reportsTo }) => [id, reportsTo ?? null]));
  return people.flatMap(({ id }) => circleFrom(id, superior)).sort(([a = ""], [b = ""]) => compareText(a, b));
}

/** The circle that starts at `id`, where that is its smallest member; nothing otherwise. */
function circleFrom(id: string, superior: ReadonlyMap<string, string | null>): string[][] {
  const circle = [id];
  let next = superior.get(id) ?? null;
  while (next !== null && next !== id && circle.length <= superior.size) {
    // A smaller id starts the circle itself, if it is in one with this one.
    if (compareText(next, id) < 0) return [];
    circle.push(next);
    next = superior.get(next) ?? null;
  }
  return next === id ? [circle] : [];
}
