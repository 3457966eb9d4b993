import type { FactEntry, LedgerEntry, ScoreEntry, TypedValue } from "#domain/evidence";
import { stableJson } from "#domain/stable-json";

/**
 * What an entry says, apart from how it is found and written: without its id, labels, alternative spellings, day of
 * reading and configuration. Two entries that say the same have equal statements.
 */
export function entryStatement(entry: LedgerEntry): Record<string, unknown> {
  switch (entry.kind) {
    case "fact":
      return factStatement(entry);
    case "score":
      return scoreStatement(entry);
    case "note":
    case "knowledge": {
      const { kind, title, text, date } = entry;
      return { kind, title, text, date, author: entry.kind === "note" ? entry.author : undefined };
    }
    case "record": {
      const { id: _place, ...said } = entry;
      return said;
    }
  }
}

/** The statement as text: equal where two entries say the same. */
export function statementText(entry: LedgerEntry): string {
  return stableJson(entryStatement(entry));
}

function factStatement({ kind, path, value, period, record, entity }: FactEntry): Record<string, unknown> {
  const of = record === undefined ? { entity } : { record: sourceOf(record) };
  return { kind, path, period, value: bareValue(value), ...of };
}

/** Further spellings of a name and words for a listed value state nothing about it. */
function bareValue(value: TypedValue): TypedValue {
  if (value.type === "name") {
    const { aliases: _spellings, ...bare } = value;
    return bare;
  }
  return value.type === "enum" ? { type: "enum", value: value.value } : value;
}

/** Says when and by which rules a score was computed, not what it says. */
const circumstances: readonly string[] = ["version", "asOf", "configHash", "scale"];

/** Records of after the day of the score are there: time passed, the score says the same. */
const passing: readonly string[] = ["future-dated"];

/** Value, band and the other single members of a score, with its factors; the records behind a factor are not its statement. */
function scoreStatement({ kind, score }: ScoreEntry): Record<string, unknown> {
  const single = Object.entries(score).filter(
    ([member, held]) => !circumstances.includes(member) && (held === null || typeof held !== "object"),
  );
  const factors = score.factors.map(({ evidence: _records, ...factor }) => factor);
  const flags = score.flags.filter((flag) => !passing.includes(flag));
  return { kind, ...Object.fromEntries(single), factors, missing: score.missing, flags };
}

/** `orders:12 records` → `orders`, `product:P-2 @ Depot (note:N-7)` → `product:P-2 @ Depot`: how many and which do not say of what. */
export function sourceOf(record: string): string {
  return record.replace(/ \([^()]*\)$/u, "").replace(/:\d+ records$/u, "");
}
