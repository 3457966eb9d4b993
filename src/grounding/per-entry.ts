import type { LedgerEntry } from "#domain/evidence";

/** Reads something of an entry when it is first asked for, and keeps it as long as the entry is. */
export function perEntry<T>(read: (entry: LedgerEntry) => T): (entry: LedgerEntry) => T {
  const known = new WeakMap<LedgerEntry, { read: T }>();
  return (entry) => {
    const held = known.get(entry) ?? { read: read(entry) };
    known.set(entry, held);
    return held.read;
  };
}
