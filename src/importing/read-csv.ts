import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { decodeText } from "./encoding/decode-text.ts";
import { assertWithin, type ImportLimits } from "./import-limits.ts";
import { shapeTable } from "./shape-table.ts";
import type { SourceFile, Table, TableRow } from "./table.ts";
import { unreadableFile } from "./unreadable-file.ts";

const delimiters = [",", ";", "\t"] as const;
const sampleSize = 20;
/** Longer than any real record; a quote that is never closed runs into it. Characters. */
const maxRecordLength = 1_000_000;

const parseOptions = {
  bom: false,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: maxRecordLength,
  record_delimiter: ["\r\n", "\n", "\r"],
};

const recordSchema = z.array(z.string());
const lf = 10;
const cr = 13;

/** Rates a delimiter by how many of the first records have as many cells as the header, then by their number. */
function rateDelimiter(text: string, delimiter: string): number {
  try {
    const [header, ...rest] = z.array(recordSchema).parse(parse(text, { ...parseOptions, delimiter, to: sampleSize }));
    if (!header || header.length < 2) return 0;
    const alike = rest.filter((record) => record.length === header.length).length;
    return alike * 10_000 + header.length;
  } catch {
    return 0;
  }
}

function detectDelimiter(text: string): string {
  const rated = delimiters.map((delimiter) => ({ delimiter, rating: rateDelimiter(text, delimiter) }));
  return rated.reduce((best, next) => (next.rating > best.rating ? next : best)).delimiter;
}

/** Line breaks among `bytes[from…to)`: LF, CR and CRLF each count once. */
function countBreaks(bytes: Uint8Array, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === lf || (bytes[at] === cr && bytes[at + 1] !== lf)) breaks += 1;
  }
  return breaks;
}

/** Gives each record the line it starts on; the parser only knows where records end and counts CRLF in quotes twice. */
function createLineCounter(bytes: Uint8Array): (recordEnd: number) => number {
  let end = 0;
  let line = 1;
  return (recordEnd) => {
    let start = end;
    while (start < recordEnd && (bytes[start] === lf || bytes[start] === cr)) start += 1;
    const startLine = line + countBreaks(bytes, end, start);
    line = startLine + countBreaks(bytes, start, recordEnd);
    end = recordEnd;
    return startLine;
  };
}

function readRecords(text: string, delimiter: string): TableRow[] {
  const bytes = Buffer.from(text, "utf8");
  const lineOf = createLineCounter(bytes);
  const rows: TableRow[] = [];
  parse(bytes, {
    ...parseOptions,
    delimiter,
    on_record: (record: string[], { bytes: recordEnd }) => {
      rows.push({ line: lineOf(recordEnd), cells: record });
      return null;
    },
  });
  return rows;
}

function asUnreadable(file: string, error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const reason = error.code === "CSV_MAX_RECORD_SIZE" ? "record-too-long" : "quote-not-closed";
  return unreadableFile(file, reason, error);
}

/**
 * CSV bytes → table. The delimiter (`,` `;` tab) is the one under which most records are as wide as the header.
 * @throws AppError `unreadable-file` (see `decodeText`; `quote-not-closed`, `record-too-long`, `no-header`), `too-large`.
 */
export function readCsv(file: SourceFile, limits: ImportLimits): Table {
  const { text, encoding, isAssumed } = decodeText(file.path, file.bytes);
  const records = parseOrExplain(file.path, text);
  assertWithin(file.path, records.length, limits.maxRows + 1, "rows");
  return shapeTable(file.path, records, isAssumed ? encoding : null);
}

function parseOrExplain(file: string, text: string): TableRow[] {
  try {
    return readRecords(text, detectDelimiter(text));
  } catch (error) {
    throw asUnreadable(file, error);
  }
}
