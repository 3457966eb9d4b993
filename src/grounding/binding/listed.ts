import type { FoundValue } from "../values/value.ts";
import { before, kindOf, partsClauses, type Span } from "./places.ts";

const joiner = /^\s?(?:[,，、]\s?(?:and|和)?|and|&|和|与|及|以及)\s?$/i;
const longestJoiner = 8;
/** Between the last name and the first value: "score", 得分为. */
const reach = 24;
/** A list of names begins no farther before its values. */
const farthest = 240;

function isJoined(text: string, { end }: Span, { start }: Span): boolean {
  return end < start && start - end <= longestJoiner && joiner.test(text.slice(end, start));
}

/** Values in lists, each with those that stand in one list with it: 80, 70 and 45. */
function listsOf(text: string, values: readonly FoundValue[]): FoundValue[][] {
  const lists: FoundValue[][] = [];
  for (const value of values) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && kindOf(value) === kindOf(last) && isJoined(text, last, value)) list.push(value);
    else lists.push([value]);
  }
  return lists.filter(({ length }) => length > 1);
}

/** The names of one list that ends with the last of `things`, the nearest of which comes first: price and delivery. */
function namesUpTo<T extends Span>(text: string, [nearest, ...more]: readonly T[]): T[] {
  const list = nearest ? [nearest] : [];
  for (const thing of more) {
    const [first] = list;
    if (!first || !isJoined(text, thing, first)) break;
    list.unshift(thing);
  }
  return list;
}

/** Names joined to one that no attribute goes by: nobody can tell which value of the list is whose. */
const joinedBefore = /(?:[,，、]\s?(?:and)?|\band|和|与|及)\s?$/i;

/** The names that stand in a list right before a list of values; none where nothing is listed there. */
function namesOf<T extends Span>(text: string, things: readonly T[], list: readonly FoundValue[]): T[] {
  const [value] = list;
  if (!value) return [];
  const names = namesUpTo(text, before(things, value.start, farthest));
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last || value.start - last.end > reach || partsClauses(text.slice(last.end, value.start))) return [];
  return names.length > 1 || joinedBefore.test(text.slice(Math.max(0, first.start - longestJoiner), first.start))
    ? names
    : [];
}

/**
 * Values that stand in a list right behind a list of names: "relationship, price and delivery score 80, 70 and 45". Each has
 * the name in its place; null where there are not as many names as values, so that the place tells nothing.
 */
export function pairListed<T extends Span>(
  text: string,
  things: readonly T[],
  values: readonly FoundValue[],
): ReadonlyMap<FoundValue, T | null> {
  const paired = new Map<FoundValue, T | null>();
  for (const list of things.length === 0 ? [] : listsOf(text, values)) {
    const names = namesOf(text, things, list);
    if (names.length === 0) continue;
    const told = names.length === list.length ? names : [];
    for (const [place, one] of list.entries()) paired.set(one, told[place] ?? null);
  }
  return paired;
}
