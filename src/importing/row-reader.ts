import { type Read, type Reason, refuse } from "./reason.ts";
import type { FieldMapping } from "./recognise-kind.ts";
import type { TableRow } from "./table.ts";

/** `column`: the source's header; null where the whole row is meant. */
export type CellProblem = { column: string | null; reason: Reason };

/** What sources write for "nothing". */
const blankWords = new Set(["", "-", "--", "—", "–", "/", "n/a", "#n/a", "null", "无", "暂无", "未知"]);
/** Names and ids; longer ones are a column gone astray, and no index holds them. Characters. */
const maxNameLength = 500;
/** Cells that hold a date, a figure or a list; bounds the work that one cell can cause. Characters. */
const maxReadLength = 4000;
const excelError = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** Reads the cells of one row by field and gathers what is wrong with them, so that a user sees all of it at once. */
export class RowReader<Field extends string> {
  readonly problems: CellProblem[] = [];
  readonly line: number;

  constructor(
    private readonly row: TableRow,
    private readonly headers: readonly string[],
    private readonly mapping: FieldMapping,
  ) {
    this.line = row.line;
  }

  has(field: Field): boolean {
    return this.mapping[field] !== undefined;
  }

  /** The cell as it stands in the file, without outer spaces; empty where there is no such column. */
  raw(field: Field): string {
    const column = this.mapping[field];
    return column === undefined ? "" : (this.row.cells[column] ?? "").trim();
  }

  isBlank(field: Field): boolean {
    return blankWords.has(this.raw(field).toLowerCase());
  }

  /** The field's header in this file, our own word where it has no column. */
  column(field: Field): string {
    const column = this.mapping[field];
    return column === undefined ? field : (this.headers[column] ?? field);
  }

  refuse(field: Field, reason: Reason): void {
    this.problems.push({ column: this.column(field), reason });
  }

  /** Adds a problem where the cell is blank. */
  require(field: Field): void {
    if (this.isBlank(field)) this.refuse(field, refuse("missing-required").reason);
  }

  text(field: Field): string | null {
    if (this.isBlank(field)) return null;
    const cell = this.raw(field);
    if (!excelError.test(cell)) return cell;
    this.refuse(field, refuse("excel-error", { value: cell }).reason);
    return null;
  }

  private textUpTo(field: Field, max: number): string | null {
    const cell = this.text(field);
    if (cell === null || cell.length <= max) return cell;
    this.refuse(field, refuse("too-long", { length: cell.length, max }).reason);
    return null;
  }

  /** Empty text and a problem where the cell is blank: the row is rejected after all its cells were read. */
  requiredText(field: Field): string {
    this.require(field);
    return this.textUpTo(field, maxNameLength) ?? "";
  }

  /** Null where the cell is blank or, with a problem, unreadable. */
  read<T>(field: Field, parse: (cell: string) => Read<T>): T | null {
    const cell = this.textUpTo(field, maxReadLength);
    if (cell === null) return null;
    const read = parse(cell);
    if (!read.reason) return read.value;
    this.refuse(field, read.reason);
    return null;
  }

  /** Like `required`, where words for "nothing" (未知, 无) are answers of their own. */
  answer<T>(field: Field, parse: (cell: string) => Read<T>): T | null {
    if (!this.isBlank(field) || this.raw(field) === "") return this.required(field, parse);
    const read = parse(this.raw(field));
    if (!read.reason) return read.value;
    this.refuse(field, read.reason);
    return null;
  }

  /** Null, with a problem, where the cell is blank or unreadable. */
  required<T>(field: Field, parse: (cell: string) => Read<T>): T | null {
    this.require(field);
    return this.read(field, parse);
  }
}
