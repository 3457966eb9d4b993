import type { Lang } from "#domain/lang";
import type { Rejection } from "#importing/parsed-records";
import { renderRejectedFile } from "#importing/rejected-file";
import type { Table } from "#importing/table";
import { type FileReport, rejectedRows, stageTotals } from "../import-summary.ts";
import type { SaveOutcome } from "../save-outcome.ts";
import type { PreparedTable, StagedRecord } from "./prepared-table.ts";

type RejectedRecord = FileReport["rejectedRows"][number] & {
  /** The record's id, prefixed by its source. */
  record: string;
};

/** What happened to one kind of object: the report of a file, with the ids of what was handed back. */
export type PullReport = Omit<FileReport, "rejectedRows"> & { rejectedRows: RejectedRecord[] };

/** What all pages so far said of one kind of object. Rows are numbered on from page to page. */
export type PulledPart = {
  path: string;
  kind: string;
  headers: Readonly<Record<string, string>>;
  rows: number;
  counts: { created: number; updated: number; unchanged: number };
  rejections: { rejection: Rejection; record: string }[];
  rejectedTable: Table;
  staged: StagedRecord[];
};

export function createPart(path: string, kind: string, headers: PreparedTable["headers"]): PulledPart {
  return {
    path,
    kind,
    headers,
    rows: 0,
    counts: { created: 0, updated: 0, unchanged: 0 },
    rejections: [],
    rejectedTable: { headers: Object.values(headers), rows: [], ragged: [], assumedEncoding: null },
    staged: [],
  };
}

/** `table`: the rows as they came; null for notes, which have no cells. */
export type PartOfPage = Pick<PreparedTable, "externalIds" | "rejections" | "staged"> & { table: Table | null };

export function addToPart(
  part: PulledPart,
  { externalIds, rejections, staged, table }: PartOfPage,
  outcome: SaveOutcome,
): void {
  const before = part.rows;
  for (const rejection of [...rejections, ...outcome.rejections].toSorted((a, b) => a.line - b.line)) {
    const { line } = rejection;
    const record = externalIds[line - 1] ?? "";
    const cells = table?.rows[line - 1]?.cells ?? [record];
    part.rejections.push({ rejection: { ...rejection, line: before + line }, record });
    part.rejectedTable.rows.push({ line: before + line, cells });
  }
  part.rows += externalIds.length;
  part.counts.created += outcome.created;
  part.counts.updated += outcome.updated;
  part.counts.unchanged += outcome.unchanged;
  part.staged.push(...staged);
}

export function reportOfPart(part: PulledPart, lang: Lang): PullReport {
  const rejections = part.rejections.map(({ rejection }) => rejection);
  const recordAt = new Map(part.rejections.map(({ rejection, record }) => [rejection.line, record]));
  return {
    ...part.counts,
    path: part.path,
    kind: part.kind,
    rows: part.rows,
    rejected: recordAt.size,
    rejectedRows: rejectedRows(rejections, lang).map((row) => ({ ...row, record: recordAt.get(row.line) ?? "" })),
    rejectedCsv: rejections.length > 0 ? renderRejectedFile(part.rejectedTable, rejections, lang) : null,
    stages: part.staged.length > 0 ? stageTotals(part.staged) : null,
    mapping: { ...part.headers },
    preview: null,
    skipped: null,
    error: null,
  };
}
