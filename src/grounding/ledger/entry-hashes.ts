import type { Claim } from "#domain/claim";
import type { Ledger, LedgerEntry } from "#domain/evidence";
import { contentHash } from "#domain/stable-json";
import { citesUnchangedPart } from "./cited-part.ts";
import { entryStatement } from "./entry-statement.ts";

type Cited = Pick<Claim, "evidence" | "source" | "verifiedAgainst">;

/**
 * SHA-256 of what an entry says (`entryStatement`), as 64 hex digits. Its id is left out: ids are places in a ledger,
 * and an entry that only moved says the same.
 */
export function entryHash(entry: LedgerEntry): string {
  return contentHash(entryStatement(entry));
}

/** Id → hash. */
export function entryHashes(ledger: Ledger): ReadonlyMap<string, string> {
  return new Map(firstOfEach(ledger).map((entry) => [entry.id, entryHash(entry)]));
}

/** What one claim was verified against: the hashes of the entries it cites, sorted; ids that are no entries add none. */
export function verifiedAgainst({ evidence }: Pick<Claim, "evidence">, hashes: ReadonlyMap<string, string>): string[] {
  return [...new Set(evidence.flatMap((id) => hashes.get(id) ?? []))].sort();
}

/** An entry as a claim was verified against it, and as it is now; null where there is none about the same any more. */
export type EntryChange = { was: LedgerEntry; now: LedgerEntry | null };
export type ClaimChanges<T> = { claim: T; changed: EntryChange[] };

/** Id of an entry → the one about the same now, null where there is none any more (`matchEntries`). */
export type EntriesNow = ReadonlyMap<string, LedgerEntry | null>;

/**
 * The claims that no longer rest on what they were verified against, each with the entries that changed, in the order it
 * cites them (`20-drafting-and-grounding.md §8`). Exactly those turn stale: a claim that cites no changed entry never
 * does. An entry changed when its hash did, or when it is gone; for a claim that is a part of a score and no more, when
 * that part did.
 *
 * A claim that names what it was verified against (`verifiedAgainst`) is held to that, so one that was verified again on
 * newer evidence is fresh beside an older ledger; one that does not, to `before`.
 */
export function claimsTouched<T extends Cited>(
  claims: readonly T[],
  before: Ledger,
  now: EntriesNow,
): ClaimChanges<T>[] {
  const standings = compareCited(new Set(claims.flatMap(({ evidence }) => evidence)), before, now);
  return claims.flatMap((claim) => {
    const cited = [...new Set(claim.evidence)].flatMap((id) => standings.get(id) ?? []);
    const changed = cited.filter((standing) => isChanged(standing, claim)).map(({ was, now }) => ({ was, now }));
    return changed.length > 0 ? [{ claim, changed }] : [];
  });
}

/** An entry then and now, with the hashes of both. */
type Standing = EntryChange & { hashWas: string; hashNow: string | null };

function compareCited(
  cited: ReadonlySet<string>,
  before: Ledger,
  entriesNow: EntriesNow,
): ReadonlyMap<string, Standing> {
  const held = firstOfEach(before).filter(({ id }) => cited.has(id));
  return new Map(
    held.map((was) => {
      const now = entriesNow.get(was.id) ?? null;
      return [was.id, { was, now, hashWas: entryHash(was), hashNow: now && entryHash(now) }];
    }),
  );
}

function isChanged({ was, now, hashWas, hashNow }: Standing, claim: Cited): boolean {
  const { verifiedAgainst: kept } = claim;
  if (now === null || hashNow === null) return true;
  const isOfThen = kept === undefined || kept.includes(hashWas);
  return isOfThen ? hashNow !== hashWas && !citesUnchangedPart(claim, was, now) : !kept.includes(hashNow);
}

/** Of a repeated id the first entry counts, as `prepareLedger` has it. */
function firstOfEach(ledger: Ledger): LedgerEntry[] {
  const seen = new Set<string>();
  return ledger.filter(({ id }) => !seen.has(id) && seen.add(id));
}
