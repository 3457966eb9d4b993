import type { NoteRecord } from "#importing/import-record";
import { indexNotes } from "#retrieval/index-passages";
import { compareNotes, type NoteRow, upsertNotes } from "#store/notes";
import { analyzeNotesWithin } from "#store/record-statistics";
import type { Fate } from "#store/upsert";
import { storableNote } from "../storable-note.ts";
import { createLinker, type Linker } from "./link-records.ts";
import { outcomeOf, type SaveOutcome } from "./save-outcome.ts";
import type { SaveContext, SaveRecords } from "./save-records.ts";

/** Notes and their passages. */
export const saveNotes: SaveRecords<NoteRecord> = async (context, records) => {
  const [outcome] = await saveNoteFiles(context, [records]);
  return outcome ?? outcomeOf({ created: 0, updated: 0, unchanged: 0 }, createLinker());
};

/** The notes of many files at once, which is far cheaper than one file after another. Gives back one outcome per file. */
export async function saveNoteFiles(
  context: SaveContext,
  files: readonly (readonly NoteRecord[])[],
): Promise<SaveOutcome[]> {
  const linked = files.map((records) => linkNotes(context, records));
  const fates: Fate[] = [];
  for (const rows of withoutRepetition(linked.flatMap((file) => file.rows)))
    fates.push(...(await write(context, rows)));
  let at = 0;
  return linked.map(({ rows, link }) => {
    const ofFile = fates.slice(at, at + rows.length);
    at += rows.length;
    return outcomeOf(countFates(ofFile), link);
  });
}

type Linked = { rows: NoteRow[]; link: Linker };

/**
 * The account given with the import goes before the one that a note names, that one before what its file, folder or
 * mail hints at; a note of none is the organisation's, and one that names an unknown account is handed back.
 */
function linkNotes({ known, accountId: given }: SaveContext, records: readonly NoteRecord[]): Linked {
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
  return { rows: rows.map(storableNote), link };
}

/** Runs of rows within which no id comes twice: a later file's note takes the place of an earlier one's. */
function* withoutRepetition(rows: readonly NoteRow[]): Generator<NoteRow[]> {
  let run = new Map<string, NoteRow>();
  for (const row of rows) {
    if (run.has(row.externalId)) {
      yield [...run.values()];
      run = new Map();
    }
    run.set(row.externalId, row);
  }
  yield [...run.values()];
}

/** From so many new ones on, checks by a wrong index cost more than counting does. */
const manyNotes = 500;

async function write({ tx, orgId, isRehearsal }: SaveContext, rows: readonly NoteRow[]): Promise<Fate[]> {
  if (isRehearsal) return compareNotes(tx, orgId, rows);
  const { changed, fates, created } = await upsertNotes(tx, orgId, rows);
  if (created >= manyNotes) await analyzeNotesWithin(tx);
  await indexNotes(tx, orgId, changed);
  return fates;
}

function countFates(fates: readonly Fate[]) {
  const count = (fate: Fate) => fates.filter((one) => one === fate).length;
  return { created: count("created"), updated: count("updated"), unchanged: count("unchanged") };
}
