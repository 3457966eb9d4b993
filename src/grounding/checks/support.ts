import type { PreparedEntry, PreparedLedger } from "../ledger/prepare-ledger.ts";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue, ScalarValue } from "../values/value.ts";

function partsOf(value: FoundValue): readonly ScalarValue[] {
  return value.kind === "range" ? [value.from, value.to] : [value];
}

function holds(entry: PreparedEntry, value: ScalarValue): boolean {
  return entry.values.some(({ value: held, shown }) => agrees(value, held, shown !== undefined));
}

/** True when these entries prove the value; both halves of a range, each by any of them. */
export function isSupported(entries: readonly PreparedEntry[], value: FoundValue): boolean {
  return partsOf(value).every((part) => entries.some((entry) => holds(entry, part)));
}

/** Entries of the account, or of others (`foreign`), that prove the value, in ledger order. */
export function findHolders({ index }: PreparedLedger, value: FoundValue, foreign: boolean): PreparedEntry[] {
  const holders = partsOf(value).map((part) => index.findHolders(part).filter((entry) => entry.foreign === foreign));
  if (holders.some((of) => of.length === 0)) return [];
  return [...new Set(holders.flat())].sort((a, b) => a.position - b.position);
}
