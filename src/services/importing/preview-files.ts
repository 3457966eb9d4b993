import { parseMappingFile } from "#importing/mapping-file";
import { parseRecords } from "#importing/parse-records";
import { type PlannedFile, planImport } from "#importing/plan-import";
import type { ReadFile } from "#importing/reading/read-part";
import type { ImportContext } from "#importing/sheet";
import type { SourceFile, Table } from "#importing/table";
import { getOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import { dictionaryOf } from "./dictionary-of-plan.ts";
import type { ImportedFile } from "./import-file.ts";
import { type FileReport, noCounts, rejectedRows } from "./import-summary.ts";
import { reportsOf } from "./reports-of-plan.ts";

/** What a file was taken for, and which of its rows cannot be read; nothing of what storing it would give. */
export type FilePreview = Pick<
  FileReport,
  "path" | "kind" | "rows" | "rejected" | "rejectedRows" | "mapping" | "preview" | "skipped" | "error"
> & {
  /** How many of the rows were looked into. */
  checked: number;
};
export type PreviewFiles = (
  caller: Caller,
  files: readonly SourceFile[],
  mapping: string | undefined,
) => Promise<{ files: FilePreview[] }>;

/** Rejected rows of a file that are told; the import tells them all. */
const mostRowsTold = 20;
/** Rows of a table that are looked into: whoever previews is waiting, and asks again with every column that they choose. */
const mostRowsChecked = 20_000;

/**
 * Reads files as an import would and stores nothing: references to what is stored are not looked up (a dry run does that).
 * @throws AppError `invalid-input` for a mapping that is not right.
 */
export function createPreviewFiles({ db }: Pick<Deps, "db">, readFile: ReadFile): PreviewFiles {
  return async ({ orgId, lang }, files, mapping) => {
    const plan = await planImport(files, { mapping: mapping ? parseMappingFile(mapping) : {}, readFile });
    const { currency } = await withOrg(db, orgId, (tx) => getOrganisation(tx, orgId));
    const context = { currency, dictionary: dictionaryOf(plan, currency) };
    const read = plan.files.map((file) => readOnly(file, { ...context, path: file.path }, lang));
    return { files: reportsOf(plan, read, { lang, dryRun: true }).map(previewOf) };
  };
}

function readOnly(file: PlannedFile, context: ImportContext, lang: Caller["lang"]): ImportedFile {
  const { path, kind } = file;
  const rejections = rejectionsOf(file, context);
  const rows =
    file.kind === "notes"
      ? file.notes.records.length + rejections.length
      : file.table.rows.length + file.table.ragged.length;
  const told = rejectedRows(rejections.slice(0, mostRowsTold), lang);
  const unknown = { rejectedCsv: null, stages: null, skipped: null, error: null };
  const report = { ...noCounts, ...unknown, path, kind, rows, rejected: rejections.length, rejectedRows: told };
  return { report, repairs: [], notices: [] };
}

function rejectionsOf(file: PlannedFile, context: ImportContext) {
  if (file.kind === "notes") return file.notes.rejections;
  return file.kind === "dictionary"
    ? []
    : parseRecords(file.kind, beginOf(file.table), file.mapping, context).rejections;
}

function beginOf(table: Table): Table {
  const end = table.rows[mostRowsChecked]?.line ?? Number.POSITIVE_INFINITY;
  return {
    ...table,
    rows: table.rows.slice(0, mostRowsChecked),
    ragged: table.ragged.filter(({ line }) => line < end),
  };
}

function previewOf(report: FileReport): FilePreview {
  const { path, kind, rows, rejected, rejectedRows, mapping, preview, skipped, error } = report;
  const checked = preview?.table ? Math.min(rows, mostRowsChecked) : rows;
  return { path, kind, rows, checked, rejected, rejectedRows, mapping, preview, skipped, error };
}
