import type { Day } from "#domain/day";
import { ScoringInputError } from "#errors";
import { compareText } from "./compare-text.ts";

/** @throws ScoringInputError when `value` is NaN, infinite, or outside `min`–`max`. */
export function checkNumber(record: string, field: string, value: number, min = -Infinity, max = Infinity): void {
  if (!Number.isFinite(value)) throw new ScoringInputError(record, field, "not a number");
  if (value < min) throw new ScoringInputError(record, field, `below ${min}`);
  if (value > max) throw new ScoringInputError(record, field, `above ${max}`);
}

/** @throws ScoringInputError when `value` is not an integer of minor units that adds exactly. */
export function checkMinor(record: string, field: string, value: number): void {
  if (!Number.isSafeInteger(value)) throw new ScoringInputError(record, field, "not a whole number of minor units");
}

/** @throws ScoringInputError when `day` is after `asOf`: nobody can have rated or observed it yet. */
export function checkNotAfter(record: string, field: string, day: Day | null | undefined, asOf: Day): void {
  if (day && day > asOf) throw new ScoringInputError(record, field, `${day} is after ${asOf}`);
}

/** @throws ScoringInputError when two records of one `kind` carry the same id. */
export function checkUniqueIds(kind: string, records: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of records) {
    if (seen.has(id)) throw new ScoringInputError(`${kind}:${id}`, "id", "two records with one id");
    seen.add(id);
  }
}

/**
 * A copy in the order of ids.
 * @throws ScoringInputError when two records of one `kind` carry the same id.
 */
export function sortedById<T extends { id: string }>(kind: string, records: readonly T[]): T[] {
  const sorted = records.toSorted((a, b) => compareText(a.id, b.id));
  sorted.forEach(({ id }, at) => {
    if (sorted[at - 1]?.id === id) throw new ScoringInputError(`${kind}:${id}`, "id", "two records with one id");
  });
  return sorted;
}
