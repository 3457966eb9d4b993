import type { Lang } from "#domain/lang";
import type { ImportRecord, RecordKind, RecordOf } from "#importing/import-record";
import { parseRecords } from "#importing/parse-records";
import type { ParsedRecords, Rejection } from "#importing/parsed-records";
import type { PlannedNotes, PlannedTable } from "#importing/plan-import";
import { renderRejectedFile } from "#importing/rejected-file";
import type { ImportContext } from "#importing/sheet";
import type { Notice, Repair } from "#importing/tally";
import { type FileOutcome, noCounts, rejectedRows, stageTotals } from "./import-summary.ts";
import { saveAccounts, saveProducts } from "./save-customers.ts";
import { saveAssessments, saveGoals, saveNeeds, savePositions } from "./save-judgement.ts";
import { saveNoteFiles } from "./save-notes.ts";
import type { SaveOutcome } from "./save-outcome.ts";
import { saveContacts, saveTeam } from "./save-people.ts";
import type { SaveContext, SaveRecords } from "./save-records.ts";
import { saveInteractions, saveOpportunities, saveOrders } from "./save-sales.ts";

export type ImportedFile = { report: FileOutcome; repairs: Repair[]; notices: Notice[] };

export const saves: { [Kind in RecordKind]: SaveRecords<RecordOf[Kind]> } = {
  team: saveTeam,
  accounts: saveAccounts,
  products: saveProducts,
  contacts: saveContacts,
  opportunities: saveOpportunities,
  orders: saveOrders,
  interactions: saveInteractions,
  needs: saveNeeds,
  positions: savePositions,
  goals: saveGoals,
  assessments: saveAssessments,
};

/** A planned table into the transaction given. */
export async function importTable(
  file: PlannedTable,
  context: ImportContext,
  save: SaveContext,
  lang: Lang,
): Promise<ImportedFile> {
  if (file.kind === "dictionary") return describedOnly(file);
  return importRecords(file.kind, file, context, save, lang);
}

/** A data dictionary says what other files mean; its rows are no records. */
function describedOnly({ path, kind, table }: PlannedTable): ImportedFile {
  const rows = table.rows.length;
  const report = {
    ...noCounts,
    path,
    kind,
    rows,
    unchanged: rows,
    rejectedRows: [],
    rejectedCsv: null,
    stages: null,
    skipped: null,
    error: null,
  };
  return { report, repairs: [], notices: [] };
}

async function importRecords<Kind extends RecordKind>(
  kind: Kind,
  { path, table, mapping }: PlannedTable,
  context: ImportContext,
  save: SaveContext,
  lang: Lang,
): Promise<ImportedFile> {
  const parsed = parseRecords(kind, table, mapping, context);
  const outcome = await saves[kind](save, parsed.records);
  const headerOf = (field: string) => table.headers[mapping[field] ?? -1] ?? field;
  const rejections = byLine([...parsed.rejections, ...outcome.rejections.map((one) => inFile(one, headerOf))]);
  const rejectedCsv = rejections.length > 0 ? renderRejectedFile(table, rejections, lang) : null;
  const rows = table.rows.length + table.ragged.length;
  const stages = stagesOf(parsed.records);
  return reported({ path, kind, rows, rejections, rejectedCsv, stages }, parsed, outcome, lang);
}

/** Records know their fields alone: a person looks for the column as the file names it. */
function inFile({ column, ...rejection }: Rejection, headerOf: (field: string) => string): Rejection {
  return { ...rejection, column: column === null ? null : headerOf(column) };
}

/** Null for records that have no stage. */
function stagesOf(records: readonly ImportRecord[]) {
  const staged = records.flatMap((record) => ("stage" in record ? [record] : []));
  return staged.length > 0 ? stageTotals(staged) : null;
}

/** The notes of many files into the transaction given; what became of each file. */
export async function importNotes(
  files: readonly PlannedNotes[],
  save: SaveContext,
  lang: Lang,
): Promise<ImportedFile[]> {
  const outcomes = await saveNoteFiles(
    save,
    files.map(({ notes }) => notes.records),
  );
  return files.flatMap((file, index) => {
    const outcome = outcomes[index];
    return outcome ? [importedNotes(file, outcome, lang)] : [];
  });
}

function importedNotes({ path, notes }: PlannedNotes, outcome: SaveOutcome, lang: Lang): ImportedFile {
  const rejections = byLine([...notes.rejections, ...outcome.rejections]);
  const rows = notes.records.length + notes.rejections.length;
  const noCells = { headers: [], rows: [], ragged: [], assumedEncoding: null };
  const rejectedCsv = rejections.length > 0 ? renderRejectedFile(noCells, rejections, lang) : null;
  return reported({ path, kind: "notes", rows, rejections, rejectedCsv, stages: null }, notes, outcome, lang);
}

type FileFacts = Pick<FileOutcome, "path" | "kind" | "rows" | "rejectedCsv" | "stages"> & { rejections: Rejection[] };

function reported(
  { rejections, ...facts }: FileFacts,
  parsed: ParsedRecords<unknown>,
  { created, updated, unchanged, repairs, notices }: SaveOutcome,
  lang: Lang,
): ImportedFile {
  const rejected = new Set(rejections.map(({ line }) => line)).size;
  return {
    report: {
      ...facts,
      created,
      updated,
      unchanged,
      rejected,
      rejectedRows: rejectedRows(rejections, lang),
      skipped: null,
      error: null,
    },
    repairs: [...parsed.repairs, ...repairs],
    notices: [...parsed.notices, ...notices],
  };
}

function byLine(rejections: readonly Rejection[]): Rejection[] {
  return rejections.toSorted((a, b) => a.line - b.line);
}
