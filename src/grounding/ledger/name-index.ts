import type { LedgerEntry } from "#domain/evidence";
import { findCodes } from "../names/codes.ts";
import { createFindFullNames, createFindNames, type FindNames } from "../names/find-names.ts";
import { foldName } from "../names/fold-name.ts";
import { createKnowsWord, type KnowsWord } from "../names/known-words.ts";
import { createKnowsPlace } from "../names/places.ts";
import { once, oncePer } from "../once.ts";
import { entryQuotable, entryTerms } from "./entry-texts.ts";
import { type Named, type People, readPeople } from "./people.ts";

export type Codes = {
  own: ReadonlySet<string>;
  foreign: ReadonlyMap<string, readonly string[]>;
  series: ReadonlySet<string>;
};

type Owned = { id: string; entry: LedgerEntry; foreign: boolean };

/** Names of the account's own entries and of strangers', found in texts and held against what entries say. */
export type NameIndex = {
  people: People;
  find: FindNames;
  /** Finds what only other accounts' entries name. */
  findForeign: FindNames;
  /** The words of an entry, folded as `foldName` does. */
  textOf: (id: string) => string;
  /** The words of all own entries, folded. */
  ownText: () => string;
  /** Whether a Latin word stands in the account's entries, translated lands and Pinyin included. */
  knowsWord: KnowsWord;
  /** Whether a place by its Chinese name stands in the account's entries, in either script. */
  knowsPlace: (zh: string) => boolean;
  /** Codes of letters and digits: the account's own, other accounts' with the entries that hold them, and known series. */
  codes: () => Codes;
  /** True when the entry names this person, organisation or product in any form. */
  mentions: (id: string, one: Named) => boolean;
};

/** Everything an entry says in words. */
function wordsOf(entry: LedgerEntry | undefined): string[] {
  if (!entry) return [];
  const words = [...entryTerms(entry), ...entryQuotable(entry)];
  if (entry.kind === "note") return [...words, entry.author ?? ""];
  return entry.kind === "fact" ? [...words, entry.record ?? ""] : words;
}

function codesOf(own: readonly Owned[], strange: readonly Owned[]): Codes {
  const held = own.flatMap(({ entry }) => wordsOf(entry).flatMap(findCodes));
  const foreign = new Map<string, string[]>();
  for (const { id, entry } of strange)
    for (const { text } of wordsOf(entry).flatMap(findCodes)) foreign.set(text, [...(foreign.get(text) ?? []), id]);
  return {
    own: new Set(held.map(({ text }) => text)),
    foreign,
    series: new Set(held.filter(({ series }) => series.length > 1).map(({ series }) => series)),
  };
}

/**
 * What the account's entries name under its full name (a subsidiary, the parent) is known by the other names that its
 * own account's entries give it too: short names of a subsidiary are no longer forms of the account itself.
 */
function withNamesOfTheirOwn(own: readonly Named[], strangers: readonly Named[]): Named[] {
  const byFullName = new Map(strangers.map((one) => [foldName(one.name.trim()), one]));
  const taken = new Set(own.flatMap(({ forms }) => [...forms]));
  return own.map((one) => {
    const stranger = one.kind === "person" ? undefined : byFullName.get(foldName(one.name.trim()));
    const more = [...(stranger?.forms ?? [])].filter((form) => !taken.has(form));
    return more.length === 0 ? one : { ...one, forms: new Set([...one.forms, ...more]) };
  });
}

/** Reads the names of a ledger; texts are folded and searched when they are first asked for. */
export function createNameIndex(entries: readonly Owned[]): NameIndex {
  const own = entries.filter(({ foreign }) => !foreign);
  const strange = entries.filter(({ foreign }) => foreign);
  const theirs = readPeople(strange.map(({ entry }) => entry)).named;
  const read = readPeople(own.map(({ entry }) => entry));
  const named = withNamesOfTheirOwn(read.named, theirs);
  const people = { ...read, named };
  const ownForms = new Set(named.flatMap(({ forms }) => [...forms]));
  const strangers = theirs.filter(({ forms }) => ![...forms].some((form) => ownForms.has(form)));
  const byId = new Map(entries.map(({ id, entry }) => [id, entry]));
  const written = (id: string) => wordsOf(byId.get(id)).join("\n");
  const textOf = oncePer((id: string) => foldName(written(id)));
  const ownText = once(() => own.map(({ id }) => textOf(id)).join("\n"));
  const find = createFindNames(named);
  const namedIn = oncePer((id: string) => new Set(find(written(id)).flatMap(({ who }) => who)));
  return {
    people,
    find,
    findForeign: createFindFullNames(strangers),
    textOf,
    ownText,
    knowsWord: createKnowsWord(ownText),
    knowsPlace: createKnowsPlace(ownText),
    codes: once(() => codesOf(own, strange)),
    mentions: (id, one) => one.ids.includes(id) || namedIn(id).has(one),
  };
}
