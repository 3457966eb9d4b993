import type { Ledger } from "#domain/evidence";
import type { EntriesNow } from "#grounding/ledger/entry-hashes";
import { statementText } from "#grounding/ledger/entry-statement";
import { matchEntries } from "#grounding/ledger/match-entries";
import { type NotesById, passagesNow } from "./passages-now.ts";

export type LedgersNow = {
  /** Facts and scores built from the data of now for the day of the draft: nothing changes because time passed. */
  sameDay: Ledger;
  /** The same for the day we stand at, where that is another and it is wanted. */
  today?: Ledger | undefined;
  notes: NotesById;
};

/**
 * What each entry of a draft's ledger says now. Of a fact or score that says something else on the draft's own day, what
 * it says today counts where there is an answer: a level rated since is hidden on that day, and with it every count and
 * score that goes by it, though nothing was taken back.
 */
export function entriesNow(before: Ledger, { sameDay, today, notes }: LedgersNow): EntriesNow {
  const own = matchEntries(before, sameDay);
  const later = today ? matchEntries(before, today) : null;
  const computed = before.map((was) => {
    const now = own.get(was.id) ?? null;
    const isSame = now !== null && statementText(was) === statementText(now);
    return [was.id, isSame ? now : (later?.get(was.id) ?? now)] as const;
  });
  return new Map([...computed, ...passagesNow(before, notes)]);
}
