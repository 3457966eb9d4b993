import type { Ledger, LedgerEntry } from "#domain/evidence";
import type { EntriesNow } from "#grounding/ledger/entry-hashes";
import { statementText } from "#grounding/ledger/entry-statement";
import { matchEntries } from "#grounding/ledger/match-entries";
import { isPassage, type NotesById, passagesNow } from "./passages-now.ts";

export type LedgersNow = {
  /** Facts and scores built from the data of now for the day of the draft: nothing changes because time passed. */
  sameDay: Ledger;
  /** The same for the day we stand at, where that is another and it is wanted. */
  today?: Ledger | undefined;
  notes: NotesById;
};

/**
 * What each entry of a draft's ledger says now. Where the draft's own day no longer knows a fact that today does (a level
 * rated anew is known from the day of that rating on), what changed on that day is asked of today: counts and scores
 * that go by the hidden fact are as little true of now as its absence.
 */
export function entriesNow(before: Ledger, { sameDay, today, notes }: LedgersNow): EntriesNow {
  const own = matchByRedraft(before, sameDay);
  const later = today ? matchByRedraft(before, today) : null;
  const isHidden = ({ id }: LedgerEntry) => (own.get(id) ?? null) === null && (later?.get(id) ?? null) !== null;
  const hidesAny = before.some((entry) => !isPassage(entry) && isHidden(entry));
  const computed = before.map((was) => {
    const now = own.get(was.id) ?? null;
    const isSame = now !== null && statementText(was) === statementText(now);
    return [was.id, isSame || !hidesAny ? now : (later?.get(was.id) ?? now)] as const;
  });
  return new Map([...computed, ...passagesNow(before, notes)]);
}

/**
 * Entries of each rewriting of sections apart: where one took the place of an older entry about the same, sentences that were
 * kept still cite the older one, and both are about what is there now.
 */
function matchByRedraft(before: Ledger, after: Ledger): EntriesNow {
  const redrafts = [...new Set(before.map(({ redraft }) => redraft))];
  const matched = redrafts.map((redraft) =>
    matchEntries(
      before.filter((entry) => entry.redraft === redraft),
      after,
    ),
  );
  return new Map(matched.flatMap((one) => [...one]));
}
