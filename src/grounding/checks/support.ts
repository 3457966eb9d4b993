import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue, ScalarValue } from "../values/value.ts";

function holds(entry: PreparedEntry, value: ScalarValue): boolean {
  return entry.values.some(({ value: held, shown }) => agrees(value, held, shown !== undefined));
}

/** Entries that prove the value; for a range, those that hold one of its halves, when both halves are proven. */
export function findSupport(entries: readonly PreparedEntry[], value: FoundValue): PreparedEntry[] {
  if (value.kind !== "range") return entries.filter((entry) => holds(entry, value));
  const from = entries.filter((entry) => holds(entry, value.from));
  const to = entries.filter((entry) => holds(entry, value.to));
  return from.length > 0 && to.length > 0 ? [...new Set([...from, ...to])] : [];
}

/** As `findSupport(…).length > 0`, stopping at the first. */
export function isSupported(entries: readonly PreparedEntry[], value: FoundValue): boolean {
  const parts: readonly ScalarValue[] = value.kind === "range" ? [value.from, value.to] : [value];
  return parts.every((part) => entries.some((entry) => holds(entry, part)));
}
