import type { KnownName } from "#domain/known-name";
import type { Mention } from "#domain/mention";
import { simplifyChinese } from "#domain/simplify-chinese";

export type NamedRecord = Omit<KnownName, "title">;

type Entry = NamedRecord & { folded: string; isAlias: boolean };
/** Entries by their names, and by its first two characters the lengths of names that begin so, longest first. */
type Index = { byName: Map<string, Entry[]>; lengths: Map<string, number[]> };

const shortest = 2;
const latin = /[\p{Script=Latin}\p{N}]/u;
const capital = /^\P{Ll}/u;
const latinWord = /^[\p{Script=Latin}\p{M}'’-]+$/u;

export type FindNames = (text: string, accountId: string | null) => Mention[];

/**
 * Finds stored names in a text, longest first and none inside another; width, case and the script of Chinese characters do
 * not matter, Latin names are whole words. A person of another account is known by the full name only, and yields to
 * one of the note's own account; one word alone is a person's name only with a capital (Mark, and not: mark the day).
 * Linear in the length of the text.
 */
export function createNameFinder(known: readonly NamedRecord[]): FindNames {
  const index = indexOf(known);
  return (text, accountId) => {
    const folded = foldName(text);
    const found: Mention[] = [];
    for (let at = 0; at < folded.length; ) {
      const named = namedAt(index, { text, folded, at, accountId });
      const length = named[0]?.folded.length ?? 0;
      const span = { start: at, end: at + length };
      found.push(
        ...named.map(({ kind, refId }) => ({ kind, refId, ...span, text: text.slice(at, at + length), value: null })),
      );
      at += Math.max(1, length);
    }
    return found;
  };
}

function indexOf(known: readonly NamedRecord[]): Index {
  const index: Index = { byName: new Map(), lengths: new Map() };
  for (const record of known) {
    for (const [at, name] of record.names.entries()) {
      const folded = foldName(name.trim());
      if (folded.length >= shortest) addTo(index, { ...record, folded, isAlias: at > 0 });
    }
  }
  for (const lengths of index.lengths.values()) lengths.sort((a, b) => b - a);
  return index;
}

function addTo({ byName, lengths }: Index, entry: Entry): void {
  const { folded } = entry;
  const same = byName.get(folded);
  if (same) same.push(entry);
  else byName.set(folded, [entry]);
  const first = folded.slice(0, shortest);
  const held = lengths.get(first) ?? [];
  if (!held.includes(folded.length)) lengths.set(first, [...held, folded.length]);
}

const fullWidth = /[！-～]/g;

/**
 * Half-width, lower case and simplified, and the same length as the text, so that offsets hold; what would change it stays
 * as it is.
 */
export function foldName(text: string): string {
  const half = text
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
  const lower = half.toLowerCase();
  const same = lower.length === text.length ? lower : half;
  const simple = simplifyChinese(same);
  return simple.length === text.length ? simple : same;
}

type Place = { text: string; folded: string; at: number; accountId: string | null };

/** Who and what is named at an offset by the longest name that counts there. */
function namedAt({ byName, lengths }: Index, place: Place): Entry[] {
  const { folded, at } = place;
  for (const length of lengths.get(folded.slice(at, at + shortest)) ?? []) {
    const entries = byName.get(folded.slice(at, at + length));
    if (!entries || !isWhole(folded, at, at + length)) continue;
    const settled = settle(entries, place);
    if (settled.length > 0) return settled;
  }
  return [];
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number) => latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at));
  return !joins(start) && !joins(end);
}

/** Of all who bear a name, those who can be meant. */
function settle(entries: readonly Entry[], { text, at, accountId }: Place): Entry[] {
  const isOwn = (entry: Entry) => accountId === null || entry.accountId === null || entry.accountId === accountId;
  const isWord = ({ kind, folded }: Entry) =>
    kind === "person" && latinWord.test(folded) && !capital.test(text.slice(at));
  const eligible = entries.filter((entry) => (isOwn(entry) || !entry.isAlias) && !isWord(entry));
  const hasOwn = accountId !== null && eligible.some((entry) => entry.accountId === accountId);
  const settled = hasOwn ? eligible.filter(isOwn) : eligible;
  const clear = settled.filter(
    ({ kind, refId }) => refId !== null || !settled.some((other) => other.kind === kind && other.refId !== null),
  );
  return clear.filter(
    (entry, i) => clear.findIndex((one) => one.kind === entry.kind && one.refId === entry.refId) === i,
  );
}
