import type { NoteRecord } from "#importing/import-record";
import { indexNotes } from "#retrieval/index-passages";
import { upsertNotes } from "#store/notes";
import { storableNote } from "../storable-note.ts";
import { createLinker } from "./link-records.ts";
import { outcomeOf } from "./save-outcome.ts";
import type { SaveRecords } from "./save-records.ts";

/** Notes and their passages. A note that names no account is the organisation's; one that names an unknown account is handed back. */
export const saveNotes: SaveRecords<NoteRecord> = async ({ tx, orgId, known, accountId: given }, records) => {
  const link = createLinker();
  const rows = records.flatMap(({ line, accountRef, ...record }) => {
    if (accountRef === null) return [{ ...record, accountId: record.kind === "note" ? (given ?? null) : null }];
    const accountId = link.need(known.account, accountRef, { line, column: "account" });
    return accountId === null ? [] : [{ ...record, accountId }];
  });
  const saved = await upsertNotes(tx, orgId, rows.map(storableNote));
  await indexNotes(tx, orgId, saved.changed);
  return outcomeOf(saved, link);
};
