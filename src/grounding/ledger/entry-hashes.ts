import type { Claim } from "#domain/claim";
import type { Ledger, LedgerEntry } from "#domain/evidence";
import { contentHash } from "#domain/stable-json";

type Cited = Pick<Claim, "evidence">;

/**
 * SHA-256 of what an entry says, as 64 hex digits. Its id is left out: ids are places in a ledger, and an entry that
 * only moved says the same.
 */
export function entryHash({ id: _place, ...said }: LedgerEntry): string {
  return contentHash(said);
}

/** Id → hash, for keeping beside a draft. Of a repeated id the first entry counts, as `prepareLedger` has it. */
export function entryHashes(ledger: Ledger): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  for (const entry of ledger) if (!hashes.has(entry.id)) hashes.set(entry.id, entryHash(entry));
  return hashes;
}

/** What one claim was verified against: the hashes of the entries it cites, sorted; ids that are no entries add none. */
export function verifiedAgainst({ evidence }: Cited, hashes: ReadonlyMap<string, string>): string[] {
  return [...new Set(evidence.flatMap((id) => hashes.get(id) ?? []))].sort();
}

/**
 * Ids of `before` whose entries no longer stand in `after` as they were: changed or gone. Both ledgers are built for the
 * same day, so that nothing counts as changed because time passed.
 */
export function changedEntries(before: Ledger, after: Ledger): ReadonlySet<string> {
  const still = new Set(after.map(entryHash));
  return new Set([...entryHashes(before)].filter(([, hash]) => !still.has(hash)).map(([id]) => id));
}

/** The claims that rest on any of these entries: exactly those turn stale (`20-drafting-and-grounding.md §8`). */
export function claimsTouchedBy<T extends Cited>(claims: readonly T[], changed: ReadonlySet<string>): T[] {
  return claims.filter(({ evidence }) => evidence.some((id) => changed.has(id)));
}
