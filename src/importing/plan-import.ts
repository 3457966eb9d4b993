import { AppError } from "#errors";
import { type TableKind, tableKinds } from "./headers/kind-headers.ts";
import { defaultImportLimits, type ImportLimits } from "./import-limits.ts";
import type { NoteRecord } from "./import-record.ts";
import type { ImportMapping } from "./mapping-file.ts";
import type { ParsedRecords } from "./parsed-records.ts";
import { findNoteEnding, readNotes } from "./read-notes.ts";
import { readTable } from "./read-table.ts";
import { type FieldMapping, recogniseKind } from "./recognise-kind.ts";
import type { SourceFile, Table } from "./table.ts";

/** A file that will be imported; a table comes read and mapped for `parseRecords`, notes come as records. */
export type PlannedTable = { path: string; kind: TableKind; table: Table; mapping: FieldMapping };
export type PlannedNotes = { path: string; kind: "notes"; notes: ParsedRecords<NoteRecord> };
export type PlannedFile = PlannedTable | PlannedNotes;

export const skipCodes = [
  "unknown-headers",
  "format-not-supported",
  "system-file",
  "unreadable-file",
  "too-large",
] as const;
export type SkipCode = (typeof skipCodes)[number];

/** A file that will not be imported, and why; sentences `skipped.<code>` in the catalogue. */
export type SkippedFile = {
  path: string;
  reason: { code: SkipCode; params: Record<string, string | number> };
  headers: string[];
};

export type ImportPlan = { files: PlannedFile[]; skipped: SkippedFile[] };

const tableEndings = new Set(["csv", "tsv", "xlsx", "xlsm", "xls"]);
/** Left behind by macOS, Windows and an open Excel. */
const systemFile = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
const endingOf = (path: string) => fileName(path).toLowerCase().split(".").slice(1).at(-1) ?? "";

function skip(path: string, code: SkipCode, params: Record<string, string | number> = {}, headers: string[] = []) {
  return { path, reason: { code, params }, headers } satisfies SkippedFile;
}

type PlanOptions = { mapping?: ImportMapping; limits?: ImportLimits };

async function planTable(file: SourceFile, options: PlanOptions): Promise<PlannedFile | SkippedFile> {
  const table = await readTable(file, options.limits ?? defaultImportLimits);
  const found = recogniseKind(table.headers, { path: file.path, mapping: options.mapping ?? {} });
  if (found) return { path: file.path, table, ...found };
  return skip(file.path, "unknown-headers", { headers: table.headers.join(", ") }, table.headers);
}

function asSkipped(path: string, error: unknown): SkippedFile {
  if (error instanceof AppError && (error.code === "unreadable-file" || error.code === "too-large")) {
    return skip(path, error.code, error.details.params ?? {});
  }
  throw error;
}

async function readFile(file: SourceFile, options: PlanOptions): Promise<PlannedFile | SkippedFile> {
  if (findNoteEnding(file.path)) return { path: file.path, kind: "notes", notes: readNotes(file, options.limits) };
  if (tableEndings.has(endingOf(file.path))) return await planTable(file, options);
  return skip(file.path, "format-not-supported", { ending: endingOf(file.path) || fileName(file.path) });
}

async function planFile(file: SourceFile, options: PlanOptions): Promise<PlannedFile | SkippedFile> {
  if (systemFile.test(fileName(file.path))) return skip(file.path, "system-file");
  try {
    return await readFile(file, options);
  } catch (error) {
    return asSkipped(file.path, error);
  }
}

const order: readonly PlannedFile["kind"][] = [...tableKinds, "notes"];

function inOrder(a: PlannedFile, b: PlannedFile): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind) || (a.path < b.path ? -1 : 1);
}

/**
 * Files → what each is, in the order they must be imported: team, dictionary, accounts, products, contacts, opportunities,
 * orders, interactions, needs, positions, goals, assessments, notes; of one kind by path. Every file that is not imported is named with the reason and its headers.
 * @throws AppError `invalid-input` when the mapping names an unknown kind, field or header.
 */
export async function planImport(files: readonly SourceFile[], options: PlanOptions = {}): Promise<ImportPlan> {
  const plan: ImportPlan = { files: [], skipped: [] };
  for (const file of files) {
    const planned = await planFile(file, options);
    if ("kind" in planned) plan.files.push(planned);
    else plan.skipped.push(planned);
  }
  plan.files.sort(inOrder);
  return plan;
}
