import type { LedgerEntry } from "#domain/evidence";
import { createWordFinder, groupByStart, plainCase, type WordPlace } from "./word-finder.ts";

/** Who or what a name stands for: the ledger's entities, each with all its names. */
export type SubjectMention = WordPlace<ReadonlySet<string>>;

export type Subjects = {
  find: (text: string) => SubjectMention[];
  /** The entity that an entry speaks of; undefined where it names none. */
  of: (entry: LedgerEntry) => string | undefined;
  /** True where a value of the entry could as well be one of this subject: the ledger has the like for both. */
  couldBeOf: (entry: LedgerEntry, subject: string) => boolean;
  isCompetitor: (subject: string) => boolean;
};

const competitor = /competitor|rival/i;

/** What makes two subjects of one kind: a fact of the same path, a score of the same method. */
function likenessOf(entry: LedgerEntry): string | undefined {
  if (entry.kind === "fact") return `fact ${entry.path}`;
  return entry.kind === "score" ? `score ${entry.score.method}` : undefined;
}

/** A fact that names its own entity (`contact.name`, `account.shortName`); others name somebody beside it. */
function ownName(entry: LedgerEntry): string | undefined {
  const names = entry.kind === "fact" && entry.value.type === "name" && /name$/i.test(entry.path);
  return names ? entry.entity : undefined;
}

type Names = Map<string, Set<string>>;

function addName(names: Names, name: string, subject: string): void {
  const word = plainCase(name).trim();
  const held = names.get(word) ?? new Set();
  names.set(word, held.add(subject));
}

function addEntry(names: Names, entry: LedgerEntry): void {
  if (entry.entity !== undefined) addName(names, entry.entity, entry.entity);
  if (entry.kind !== "fact" || entry.value.type !== "name") return;
  const { value, aliases = [] } = entry.value;
  const subject = ownName(entry) ?? value;
  for (const name of [value, ...aliases]) addName(names, name, subject);
}

/** Facts and scores that each subject has, in the terms of `likenessOf`. */
function readLikenesses(entries: readonly LedgerEntry[]): Map<string, Set<string>> {
  const likenesses = new Map<string, Set<string>>();
  for (const entry of entries) {
    const likeness = likenessOf(entry);
    if (entry.entity === undefined || likeness === undefined) continue;
    likenesses.set(entry.entity, (likenesses.get(entry.entity) ?? new Set()).add(likeness));
  }
  return likenesses;
}

/** Under which path each subject is named first. */
function readKinds(entries: readonly LedgerEntry[]): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const entry of entries) {
    const own = ownName(entry);
    if (own !== undefined && entry.kind === "fact" && !kinds.has(own)) kinds.set(own, entry.path);
  }
  return kinds;
}

function readCompetitors(entries: readonly LedgerEntry[]): Set<string> {
  const names = entries.flatMap((entry) =>
    entry.kind === "fact" && entry.value.type === "name" && competitor.test(entry.path) ? [entry.value.value] : [],
  );
  return new Set(names);
}

/** Reads who and what the entries speak of. */
export function readSubjects(entries: readonly LedgerEntry[]): Subjects {
  const names: Names = new Map();
  for (const entry of entries) addEntry(names, entry);
  const likenesses = readLikenesses(entries);
  const kinds = readKinds(entries);
  const competitors = readCompetitors(entries);
  const finder = createWordFinder<ReadonlySet<string>>([groupByStart(names)]);

  function couldBeOf(entry: LedgerEntry, subject: string): boolean {
    const likeness = likenessOf(entry);
    if (entry.entity === undefined || likeness === undefined) return false;
    const kind = kinds.get(subject);
    const isSameKind = kind !== undefined && kind === kinds.get(entry.entity);
    return isSameKind || (likenesses.get(subject)?.has(likeness) ?? false);
  }

  return {
    find: finder.find,
    of: ({ entity }) => entity,
    couldBeOf,
    isCompetitor: (subject) => competitors.has(subject),
  };
}
