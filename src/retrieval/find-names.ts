import type { Mention } from "#domain/mention";
import { simplifyChinese } from "#domain/simplify-chinese";

/** Somebody or something stored, with every name it goes by. */
export type KnownName = {
  kind: "person" | "organisation" | "product";
  refId: string;
  /** The full name first. */
  names: readonly string[];
  /** The account that a person belongs to. */
  accountId: string | null;
};

type Entry = KnownName & { folded: string; isAlias: boolean };

const shortest = 2;
const latin = /[\p{Script=Latin}\p{N}]/u;

export type FindNames = (text: string, accountId: string | null) => Mention[];

/**
 * Finds stored names in a text, longest first and none inside another; width, case and the script of Chinese characters do
 * not matter, Latin names are whole words. A person of another account is known by the full name only, and yields to
 * one of the note's own account. Linear in the length of the text.
 */
export function createNameFinder(known: readonly KnownName[]): FindNames {
  const byFirst = entriesByFirst(known);
  return (text, accountId) => {
    const folded = fold(text);
    const found: Mention[] = [];
    for (let at = 0; at < folded.length; ) {
      const named = settle(matchesAt(byFirst, folded, at), accountId);
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

function entriesByFirst(known: readonly KnownName[]): Map<string, Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const record of known) {
    for (const [at, name] of record.names.entries()) {
      const folded = fold(name.trim());
      if (folded.length < shortest) continue;
      const first = folded.charAt(0);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { ...record, folded, isAlias: at > 0 }]);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.folded.length - a.folded.length);
  return byFirst;
}

/** The same length as the text, so that offsets hold; what would change it stays as it is. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  const simple = simplifyChinese(same);
  return simple.length === text.length ? simple : same;
}

/** Every entry that stands at an offset, longest first. */
function matchesAt(byFirst: ReadonlyMap<string, Entry[]>, text: string, at: number): Entry[] {
  return (byFirst.get(text.charAt(at)) ?? []).filter(
    ({ folded }) => text.startsWith(folded, at) && isWhole(text, at, at + folded.length),
  );
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number) => latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at));
  return !joins(start) && !joins(end);
}

function settle(matches: readonly Entry[], accountId: string | null): Entry[] {
  const isOwn = (entry: Entry) => accountId === null || entry.accountId === null || entry.accountId === accountId;
  const eligible = matches.filter((entry) => isOwn(entry) || !entry.isAlias);
  const longest = eligible.filter(({ folded }) => folded.length === eligible[0]?.folded.length);
  const settled = longest.some((entry) => entry.accountId === accountId && accountId !== null)
    ? longest.filter(isOwn)
    : longest;
  return settled.filter((entry, i) => settled.findIndex(({ refId }) => refId === entry.refId) === i);
}
