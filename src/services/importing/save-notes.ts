import type { NoteRecord } from "#importing/import-record";
import { indexNotes } from "#retrieval/index-passages";
import { upsertNotes } from "#store/notes";
import { storableNote } from "../storable-note.ts";
import { createLinker } from "./link-records.ts";
import { outcomeOf } from "./save-outcome.ts";
import type { SaveRecords } from "./save-records.ts";

/**
 * Notes and their passages. The account given with the import goes before the one that a note names, that one before what
 * its file, folder or mail hints at; a note of none is the organisation's, and one that names an unknown account is handed back.
 */
export const saveNotes: SaveRecords<NoteRecord> = async ({ tx, orgId, known, accountId: given }, records) => {
  const link = createLinker();
  const byHints = ({ externalId, accountHints = [] }: NoteRecord): string | null => {
    const found = known.accountByHints(accountHints);
    if (found) link.tally.notice("account-by-name", `${externalId} → ${found.hint}`);
    return found?.accountId ?? null;
  };
  const rows = records.flatMap((note) => {
    const { line, accountRef, accountHints: _, ...record } = note;
    const isAboutCustomer = record.kind === "note";
    if (isAboutCustomer && given !== undefined) return [{ ...record, accountId: given }];
    if (accountRef === null) return [{ ...record, accountId: isAboutCustomer ? byHints(note) : null }];
    const accountId = link.need(known.account, accountRef, { line, column: "account" });
    return accountId === null ? [] : [{ ...record, accountId }];
  });
  const saved = await upsertNotes(tx, orgId, rows.map(storableNote));
  await indexNotes(tx, orgId, saved.changed);
  return outcomeOf(saved, link);
};
