import type { FactEntry, KnowledgeEntry, LedgerEntry, NoteEntry, ScoreEntry } from "#domain/evidence";
import { holdsQuote } from "#scoring/iceberg/find-quote";
import type { FactPath } from "./fact-words.ts";

/** `{{F12}}` or `{{S2.value}}`; null where the ledger does not hold the value. A claim that needs it is not made. */
export type Reference = string | null;

/** Looks entries up by what they state, for writers that know no numbers. */
export type LedgerIndex = {
  fact: (path: FactPath, record?: string) => FactEntry | null;
  facts: (path: FactPath, record?: string) => FactEntry[];
  ref: (path: FactPath, record?: string) => Reference;
  /** The account as colleagues call it. */
  account: Reference;
  score: (method: string, entity?: string) => ScoreEntry | null;
  note: (passageId: string) => NoteEntry | null;
  /** The passage of a note that holds a quotation. */
  noteHolding: (noteId: string, quote: string) => NoteEntry | null;
  /** Passages of our own documents. */
  knowledge: readonly KnowledgeEntry[];
};

export function createLedgerIndex(ledger: readonly LedgerEntry[]): LedgerIndex {
  const facts = ledger.filter((entry) => entry.kind === "fact");
  const scores = ledger.filter((entry) => entry.kind === "score");
  const passages = ledger.filter((entry) => entry.kind === "note");
  const notes = new Map(passages.map((entry) => [entry.passageId, entry]));
  const byPath = new Map<string, FactEntry[]>();
  for (const entry of facts) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry]);
  const all = (path: FactPath, record?: string) =>
    (byPath.get(path) ?? []).filter((entry) => record === undefined || entry.record === record);
  const first = (path: FactPath, record?: string) => all(path, record)[0] ?? null;
  return {
    facts: all,
    fact: first,
    account: refTo(first("account.shortName") ?? first("account.name")),
    ref: (path, record) => refTo(first(path, record)),
    score: (method, entity) =>
      scores.find(({ score, entity: of }) => score.method === method && (entity === undefined || of === entity)) ??
      null,
    knowledge: ledger.filter((entry) => entry.kind === "knowledge"),
    note: (passageId) => notes.get(passageId) ?? null,
    noteHolding: (noteId, quote) =>
      passages.find((entry) => entry.noteId === noteId && holdsQuote(entry.text, quote)) ?? null,
  };
}

export function refTo(entry: { id: string } | null | undefined, field?: string): Reference {
  if (!entry) return null;
  return field === undefined ? `{{${entry.id}}}` : `{{${entry.id}.${field}}}`;
}

/** Reference to a score's value or one of its factors; null where the score has none. */
export function scoreRef(entry: ScoreEntry | null, field: "value" | "band"): Reference {
  return entry && entry.score.value !== null ? refTo(entry, field) : null;
}

export function factorRef(
  entry: ScoreEntry,
  factorId: string,
  field: "raw" | "points" | "weight" | "contribution",
): Reference {
  const factor = entry.score.factors.find(({ id }) => id === factorId);
  return factor && factor[field] !== null ? refTo(entry, `factors.${factorId}.${field}`) : null;
}
