import type { Ledger, LedgerEntry } from "#domain/evidence";
import { sourceOf, statementText } from "./entry-statement.ts";

/**
 * Id of each entry of `before` → the entry of `after` about the same, null where there is none any more. Entries are
 * matched by what they are about, never by id, and each at most once. Where several are about the same (competitors of
 * a deal) those that say the same belong together, and any other is gone: nobody knows which took its place.
 */
export function matchEntries(before: Ledger, after: Ledger): ReadonlyMap<string, LedgerEntry | null> {
  const repeated = new Set([...repeatedMethods(before), ...repeatedMethods(after)]);
  const about = (entry: LedgerEntry) => aboutOf(entry, repeated);
  const now = groupBy(after, about);
  const matched = new Map<string, LedgerEntry | null>();
  for (const [key, entries] of groupBy(before, about)) {
    const candidates = now.get(key) ?? [];
    for (const [id, entry] of pair(entries, candidates)) if (!matched.has(id)) matched.set(id, entry);
  }
  return matched;
}

/** Methods that score more than one subject here: their scores are told apart by name. */
function repeatedMethods(ledger: Ledger): string[] {
  const methods = ledger.flatMap((entry) => (entry.kind === "score" ? [entry.score.method] : []));
  return methods.filter((method, at) => methods.indexOf(method) !== at);
}

/**
 * What an entry is about: path, period and source of a fact; method of a score, and of whom where there are several;
 * place of a passage.
 */
function aboutOf(entry: LedgerEntry, repeated: ReadonlySet<string>): string {
  const { kind, entity = "" } = entry;
  switch (kind) {
    case "fact": {
      const { path, period = "", record } = entry;
      return [kind, path, period, record === undefined ? entity : sourceOf(record)].join("|");
    }
    case "score": {
      const { method } = entry.score;
      return [kind, method, repeated.has(method) ? entity : ""].join("|");
    }
    case "note":
      return [kind, entry.noteId ?? entry.title ?? "", entry.start ?? 0].join("|");
    case "knowledge":
      return [kind, entry.documentId ?? entry.title ?? "", entry.start ?? 0].join("|");
    case "record":
      return [kind, entity, entry.period ?? ""].join("|");
  }
}

function pair(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): [string, LedgerEntry | null][] {
  const [only] = before;
  const [other] = after;
  if (only && other && before.length === 1 && after.length === 1) return [[only.id, other]];
  const free = groupBy(after, statementText);
  return before.map((entry) => [entry.id, free.get(statementText(entry))?.shift() ?? null]);
}

function groupBy(entries: Ledger, keyOf: (entry: LedgerEntry) => string): Map<string, LedgerEntry[]> {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
