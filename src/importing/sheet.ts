import { readUnit, type Unit } from "./cells/read-unit.ts";
import type { DataDictionary } from "./data-dictionary.ts";
import type { FieldMapping } from "./recognise-kind.ts";
import type { RowReader } from "./row-reader.ts";
import { splitHeaderUnit } from "./split-header-unit.ts";
import type { Table } from "./table.ts";
import { createTally, type Tally } from "./tally.ts";

export type ImportContext = {
  /** The file's path: named in notices, and the dictionary's table is its name without ending. */
  path: string;
  /** The organisation's currency (ISO 4217), taken where the source names none. */
  currency: string;
  dictionary?: DataDictionary | null;
};

export type ColumnUnit = Unit & { source: "unit-from-dictionary" | "unit-from-header" };

/** What all rows of one table share. */
export type Sheet = {
  context: ImportContext;
  tally: Tally;
  /** The unit that the header (`金额（万元）`) or else the data dictionary gives to a column. */
  unitOf: (field: string) => ColumnUnit | null;
};

/** Makes the parser of one kind's rows. Null, with a problem in the reader, where a required cell is missing. */
export type CreateRowParser<Field extends string, Row> = (sheet: Sheet) => (row: RowReader<Field>) => Row | null;

function tableName(path: string): string {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return file.replace(/\.[^.]*$/, "");
}

function findUnit(header: string, context: ImportContext): ColumnUnit | null {
  const bracketed = splitHeaderUnit(header).unit;
  const own = bracketed === null ? null : readUnit(bracketed, context.currency);
  if (own) return { ...own, source: "unit-from-header" };
  const described = context.dictionary?.findUnit(tableName(context.path), header);
  return described ? { ...described, source: "unit-from-dictionary" } : null;
}

export function createSheet(table: Table, mapping: FieldMapping, context: ImportContext): Sheet {
  const units = new Map<string, ColumnUnit | null>();
  for (const [field, column] of Object.entries(mapping)) {
    units.set(field, findUnit(table.headers[column] ?? "", context));
  }
  return { context, tally: createTally(), unitOf: (field) => units.get(field) ?? null };
}
