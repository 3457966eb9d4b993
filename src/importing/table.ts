import type { TextEncodingName } from "./encoding/encoding-candidates.ts";

/** `line`: CSV: the physical line where the record starts; XLSX: the row number. Both count from 1. */
export type TableRow = { line: number; cells: string[] };

/** One file as text: no cell is interpreted yet. */
export type Table = {
  headers: string[];
  /** Rows as wide as `headers`, blank rows left out. */
  rows: TableRow[];
  /** Rows with another number of cells than `headers`: kept apart to be reported. */
  ragged: TableRow[];
  /** The encoding that the bytes were read in where nothing says so; null where it is certain, and for workbooks. */
  assumedEncoding: TextEncodingName | null;
};

/** A file as it reaches this room. `path` names it in every message and serves as a note's fallback id. */
export type SourceFile = { path: string; bytes: Uint8Array };
