import type { RecordKind, RecordOf } from "./import-record.ts";
import type { ParsedRecords, Rejection } from "./parsed-records.ts";
import { refuse } from "./reason.ts";
import type { FieldMapping } from "./recognise-kind.ts";
import { createAccountParser } from "./records/account-records.ts";
import { createAssessmentParser } from "./records/assessment-records.ts";
import { createContactParser } from "./records/contact-records.ts";
import { createGoalParser } from "./records/goal-records.ts";
import { createInteractionParser } from "./records/interaction-records.ts";
import { createNeedParser } from "./records/need-records.ts";
import { createOpportunityParser } from "./records/opportunity-records.ts";
import { createOrderParser } from "./records/order-records.ts";
import { createPositionParser } from "./records/position-records.ts";
import { createProductParser } from "./records/product-records.ts";
import { createTeamParser } from "./records/team-records.ts";
import { findRepetition } from "./repetition.ts";
import { RowReader } from "./row-reader.ts";
import { createSheet, type ImportContext, type Sheet } from "./sheet.ts";
import type { Table } from "./table.ts";

type RowParser<Kind extends RecordKind> = (row: RowReader<string>) => RecordOf[Kind] | null;

const createParser: { [Kind in RecordKind]: (sheet: Sheet) => RowParser<Kind> } = {
  team: createTeamParser,
  accounts: createAccountParser,
  products: createProductParser,
  contacts: createContactParser,
  opportunities: createOpportunityParser,
  orders: createOrderParser,
  interactions: createInteractionParser,
  needs: createNeedParser,
  positions: createPositionParser,
  goals: createGoalParser,
  assessments: createAssessmentParser,
};

function noticeIgnoredColumns(sheet: Sheet, table: Table, mapping: FieldMapping): void {
  const used = new Set(Object.values(mapping));
  const ignored = table.headers.filter((header, column) => header !== "" && !used.has(column));
  if (ignored.length > 0) sheet.tally.notice("columns-ignored", ignored.join(", "), { count: ignored.length });
}

function tellEncoding({ tally, context }: Sheet, { assumedEncoding }: Table): void {
  if (assumedEncoding !== null) tally.repair("encoding-assumed", "file", context.path, assumedEncoding);
}

function raggedRejections(table: Table): Rejection[] {
  return table.ragged.map(({ line, cells }) => {
    const { reason } = refuse("ragged-row", { expected: table.headers.length, found: cells.length });
    return { line, column: null, reason, more: [] };
  });
}

/**
 * Rows of a table → records of one kind. A row with a cell that cannot be read is rejected whole, with every problem
 * named: what was written would otherwise be lost without a word. Certain mistakes are repaired and counted, unsure
 * things are kept and noticed. Never throws for what a cell holds.
 */
export function parseRecords<Kind extends RecordKind>(
  kind: Kind,
  table: Table,
  mapping: FieldMapping,
  context: ImportContext,
): ParsedRecords<RecordOf[Kind]> {
  const sheet = createSheet(table, mapping, context);
  noticeIgnoredColumns(sheet, table, mapping);
  tellEncoding(sheet, table);
  sheet.tally.keepPending();
  const parse: RowParser<Kind> = createParser[kind](sheet);
  const records: RecordOf[Kind][] = [];
  const rejections = raggedRejections(table);
  const seen = new Map<string, number>();
  for (const tableRow of table.rows) {
    const row = new RowReader<string>(tableRow, table.headers, mapping);
    const record = parse(row);
    const repetition = record && row.problems.length === 0 ? findRepetition(seen, record) : null;
    if (repetition) row.refuse("id", repetition);
    const [first, ...more] = row.problems;
    if (record && !first) {
      records.push(record);
      sheet.tally.keepPending();
    } else if (first) {
      rejections.push({ line: row.line, ...first, more });
      sheet.tally.dropPending();
    }
  }
  rejections.sort((a, b) => a.line - b.line);
  return { records, rejections, repairs: sheet.tally.repairs(), notices: sheet.tally.notices() };
}
