import type { LedgerEntry } from "#domain/evidence";

/** Everybody the ledger gives a title to, under each of their names. */
export type People = {
  /** Name or alias → the titles this person has. */
  titlesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Name or alias → the ledger entry that names them first. */
  entryOf: ReadonlyMap<string, string>;
  /** All titles in the ledger, the longest first. */
  titles: readonly string[];
};

type Titled = { id: string; name: string; title: string };

function titledNames(entry: LedgerEntry): Titled[] {
  if (entry.kind !== "fact" || entry.value.type !== "name" || !entry.value.role) return [];
  const { value, aliases = [], role } = entry.value;
  return [value, ...aliases].filter((name) => name.length > 1).map((name) => ({ id: entry.id, name, title: role }));
}

/** Reads names and titles (`role`) out of name facts. Two people of one name share their titles. */
export function readPeople(entries: readonly LedgerEntry[]): People {
  const titlesOf = new Map<string, Set<string>>();
  const entryOf = new Map<string, string>();
  const titled = entries.flatMap(titledNames);
  for (const { id, name, title } of titled) {
    titlesOf.set(name, (titlesOf.get(name) ?? new Set()).add(title));
    entryOf.set(name, entryOf.get(name) ?? id);
  }
  const titles = [...new Set(titled.map(({ title }) => title))];
  return { titlesOf, entryOf, titles: titles.sort((a, b) => b.length - a.length) };
}
