import { readUnit, type Unit } from "./cells/read-unit.ts";
import { foldHeader } from "./fold-text.ts";
import type { FieldMapping } from "./recognise-kind.ts";
import type { Table, TableRow } from "./table.ts";

/** Units that a data dictionary among the files gives to columns of other files. */
export type DataDictionary = {
  /** `table`: the file's name without folder and ending. Null where the dictionary names no unit. */
  findUnit: (table: string, header: string) => Unit | null;
};

const maxDescriptionLength = 1000;

/** The part of a description that can name a unit: in brackets, after `in`, after 单位. Other words may only look like one. */
function unitPhrase(description: string): string | null {
  if (description.length > maxDescriptionLength) return null;
  const bracketed = /[(（]([^()（）]*)[)）]/u.exec(description)?.[1];
  return bracketed ?? /(?:\bin|单位[:：]?)\s*([\w¥$€£\s\u4e00-\u9fff]+)$/iu.exec(description)?.[1] ?? null;
}

const keyOf = (table: string, header: string) => `${foldHeader(table)}\n${foldHeader(header)}`;

export type DictionarySource = { table: Table; mapping: FieldMapping };

/**
 * Rows Table, Field, Description of all dictionaries among the files → units: "Annual revenue (in millions of USD)" →
 * 10^6, USD. `home`: the organisation's currency.
 */
export function readDataDictionary(sources: readonly DictionarySource[], home: string): DataDictionary {
  const units = new Map<string, Unit>();
  for (const { table, mapping } of sources) {
    const cell = (row: TableRow, field: string) => row.cells[mapping[field] ?? -1] ?? "";
    for (const row of table.rows) {
      const phrase = unitPhrase(cell(row, "description"));
      const unit = phrase === null ? null : readUnit(phrase, home);
      if (unit) units.set(keyOf(cell(row, "table"), cell(row, "field")), unit);
    }
  }
  return { findUnit: (name, header) => units.get(keyOf(name, header)) ?? null };
}
