import { kindHeaders, type TableKind } from "./headers/kind-headers.ts";
import type { NoteRecord } from "./import-record.ts";
import type { FieldMapping, NearestKind } from "./recognise-kind.ts";
import type { Table } from "./table.ts";

/** One column of a table: the field it is read as (null: not used), and what stands in it. */
export type PreviewColumn = { header: string; field: string | null; samples: string[] };

/**
 * What a table was taken for. `kind`: the nearest where it was not recognised, and `missing` then what that one lacks: of
 * each list one field needs a column. `fields`: all that the kind has.
 */
export type TablePreview = {
  kind: TableKind | null;
  columns: PreviewColumn[];
  fields: string[];
  missing: string[][];
  rows: string[][];
};

export type NotePreview = {
  title: string;
  date: string | null;
  author: string | null;
  account: string | null;
  excerpt: string;
};

const rowsShown = 5;
const samplesShown = 3;
const notesShown = 5;
/** Rows among which samples are sought. */
const rowsSampled = 200;
const maxCellLength = 80;
const maxExcerptLength = 200;

function cut(text: string, length: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= length ? flat : `${Array.from(flat).slice(0, length).join("")}…`;
}

function samplesOf(table: Table, column: number): string[] {
  const cells = table.rows.slice(0, rowsSampled).map(({ cells }) => cut(cells[column] ?? "", maxCellLength));
  return [...new Set(cells)].filter((cell) => cell !== "").slice(0, samplesShown);
}

/** `nearest`: the kind that the table was recognised as, lacking nothing, or the nearest one; null where there is none. */
export function previewTable(table: Table, nearest: NearestKind | null): TablePreview {
  const fieldOf = new Map(Object.entries(nearest?.mapping ?? {}).map(([field, column]) => [column, field] as const));
  return {
    kind: nearest?.kind ?? null,
    columns: table.headers.map((header, column) => ({
      header,
      field: fieldOf.get(column) ?? null,
      samples: samplesOf(table, column),
    })),
    fields: nearest ? Object.keys(kindHeaders[nearest.kind].fields) : [],
    missing: (nearest?.missing ?? []).map((anyOf) => [...anyOf]),
    rows: table.rows.slice(0, rowsShown).map(({ cells }) => cells.map((cell) => cut(cell, maxCellLength))),
  };
}

export function previewNotes(notes: readonly NoteRecord[]): NotePreview[] {
  return notes.slice(0, notesShown).map(({ title, date, author, accountRef, text }) => ({
    title,
    date,
    author,
    account: accountRef,
    excerpt: cut(text, maxExcerptLength),
  }));
}

/** Field → header, as a mapping file writes it. */
export function writtenMapping(table: Table, mapping: FieldMapping): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, table.headers[column] ?? ""]));
}
