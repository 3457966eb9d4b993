import { type TableKind, tableKinds } from "./headers/kind-headers.ts";
import { defaultImportLimits, type ImportLimits } from "./import-limits.ts";
import type { NoteRecord } from "./import-record.ts";
import type { ImportMapping } from "./mapping-file.ts";
import type { ParsedRecords } from "./parsed-records.ts";
import { createFileReader } from "./reading/read-file.ts";
import type { ReadFile, ReadPart, SkipReason } from "./reading/read-part.ts";
import { type FieldMapping, type NearestKind, nearestKind, recogniseKind } from "./recognise-kind.ts";
import type { SourceFile, Table } from "./table.ts";
import type { Notice } from "./tally.ts";

/** A file that will be imported; a table comes read and mapped for `parseRecords`, notes come as records. */
export type PlannedTable = { path: string; kind: TableKind; table: Table; mapping: FieldMapping };
export type PlannedNotes = { path: string; kind: "notes"; notes: ParsedRecords<NoteRecord> };
export type PlannedFile = PlannedTable | PlannedNotes;

/** A file that will not be imported, and why. `unrecognised`: what was read of one whose headers fit no kind. */
export type SkippedFile = {
  path: string;
  reason: SkipReason;
  headers: string[];
  unrecognised: { table: Table; nearest: NearestKind | null } | null;
};

/** `notices`: of attachments that were left out, which belong to no file of their own. */
export type ImportPlan = { files: PlannedFile[]; skipped: SkippedFile[]; notices: Notice[] };

type PlanOptions = {
  mapping?: ImportMapping;
  limits?: ImportLimits;
  /** Reads one file; in this thread where none is given. */
  readFile?: ReadFile;
  /** Told of each file before it is read. */
  onFile?: (path: string) => void;
};

function addTable(plan: ImportPlan, part: ReadPart & { content: "table" }, mapping: ImportMapping): void {
  const { path, table, isAttachment } = part;
  const found = recogniseKind(table.headers, { path, mapping });
  if (found) {
    plan.files.push({ path, table, ...found });
  } else if (isAttachment) {
    plan.notices.push({ code: "attachment-left-out", column: null, count: 1, example: path, value: "" });
  } else {
    const reason = { code: "unknown-headers", params: { headers: table.headers.join(", ") } } as const;
    const nearest = nearestKind(table.headers, { path, mapping });
    plan.skipped.push({ path, reason, headers: table.headers, unrecognised: { table, nearest } });
  }
}

function addPart(plan: ImportPlan, part: ReadPart, mapping: ImportMapping): void {
  switch (part.content) {
    case "table":
      addTable(plan, part, mapping);
      return;
    case "notes":
      plan.files.push({ path: part.path, kind: "notes", notes: part.notes });
      return;
    case "skipped":
      plan.skipped.push({ path: part.path, reason: part.reason, headers: [], unrecognised: null });
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
  const { mapping = {}, limits = defaultImportLimits, readFile = createFileReader(limits) } = options;
  const plan: ImportPlan = { files: [], skipped: [], notices: [] };
  for (const file of files) {
    options.onFile?.(file.path);
    for (const part of await readFile(file)) addPart(plan, part, mapping);
  }
  plan.files.sort(inOrder);
  return plan;
}
