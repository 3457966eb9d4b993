import { withoutOverlaps } from "../names/spans.ts";
import type { Status } from "./prepare-statuses.ts";

/** Where a text names what a status can be said of. */
export type OwnerPlace = { entity: string; start: number; end: number };

const hardEnd = /[。；;！!?？\n]|\.\s/u;
const clauseEnd =
  /,(?!\d)|[，。；;！!？?\n]|\.\s|(?<![\p{L}])(?:and|but|while|whereas|although|yet)(?![\p{L}])|而(?!且)|但是?|不过/gu;
/** Names in a row are said to be one thing together. */
const joiner = /^\s?(?:,|、|，|和|与|及|以及|and|&|,\sand)\s?$/u;
const yearLike = /^(?:19|20)\d\d$/;
const shortestName = 3;

/** Of “Ticket 8841”, “维保合同 WB-21” the number it goes by, which stands for the whole under any other noun. */
function codesOf(entity: string): string[] {
  const codes = entity.match(/[a-z0-9]+(?:[-/][a-z0-9]+)*/gu) ?? [];
  return codes.filter((code) => /\d/.test(code) && code.length >= shortestName && !yearLike.test(code));
}

/** The words each entity of one list is named by; a number that two of them bear names neither. */
function namesOf(all: readonly Status[]): [word: string, entity: string][] {
  const entities = [...new Set(all.map(({ entity }) => entity))].filter((entity) => entity.length >= shortestName);
  const coded = entities.flatMap((entity) => codesOf(entity).map((code) => [code, entity] as [string, string]));
  const isOne = ([code]: [string, string]) => coded.filter(([other]) => other === code).length === 1;
  return [...entities.map((entity) => [entity, entity] as [string, string]), ...coded.filter(isOne)];
}

const isWord = (character: string) => /[a-z0-9]/.test(character);

function placesOf(folded: string, [word, entity]: [string, string]): OwnerPlace[] {
  const places: OwnerPlace[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    const end = at + word.length;
    const isPart =
      (isWord(word.charAt(0)) && isWord(folded.charAt(at - 1))) ||
      (isWord(word.charAt(word.length - 1)) && isWord(folded.charAt(end)));
    if (!isPart) places.push({ entity, start: at, end });
  }
  return places;
}

/** Finds the entities of one list in folded texts, in reading order. Made once for a ledger. */
export function createFindOwners(all: readonly Status[]): (folded: string) => OwnerPlace[] {
  const names = namesOf(all);
  return (folded) => withoutOverlaps(names.flatMap((name) => placesOf(folded, name)));
}

function clauseAround(folded: string, at: number): { start: number; end: number } {
  let start = 0;
  for (const { index, 0: mark } of folded.matchAll(clauseEnd)) {
    if (index >= at) return { start, end: index };
    start = index + mark.length;
  }
  return { start, end: folded.length };
}

/** The row of names that ends in one: “A, B and C”. */
function rowOf(folded: string, places: readonly OwnerPlace[], last: OwnerPlace): string[] {
  const row = [last];
  for (const place of places.filter(({ end }) => end <= last.start).toReversed()) {
    const [next] = row;
    if (!next || !joiner.test(folded.slice(place.end, next.start))) break;
    row.unshift(place);
  }
  return row.map(({ entity }) => entity);
}

/**
 * Of whom something at a place is said: whom the same clause names before it, else behind it, else the last one that the
 * sentence named before. Empty where it names none.
 */
export function ownersOf(folded: string, places: readonly OwnerPlace[], at: { start: number; end: number }): string[] {
  if (places.length === 0) return [];
  const clause = clauseAround(folded, at.start);
  const before = places.filter(({ start, end }) => start >= clause.start && end <= at.start).at(-1);
  if (before) return rowOf(folded, places, before);
  const behind = places.find(({ start, end }) => start >= at.end && end <= clause.end);
  if (behind) return [behind.entity];
  const earlier = places.filter(({ end }) => end <= clause.start).at(-1);
  return earlier && !hardEnd.test(folded.slice(earlier.end, at.start)) ? rowOf(folded, places, earlier) : [];
}
