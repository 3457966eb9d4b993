import {
  type Checklist,
  type ChecklistAnswer,
  type OpportunityStatus,
  type WinElement,
  winRateChecklist,
} from "#domain/opportunity";
import { readAnswer } from "../cells/read-answer.ts";
import { readCompetitors } from "../cells/read-competitors.ts";
import { readDay } from "../cells/read-day.ts";
import { readDecisionChain } from "../cells/read-decision-chain.ts";
import { stageStatus } from "../cells/stage-status.ts";
import type { ChecklistField, OpportunityField } from "../headers/opportunity-headers.ts";
import type { OpportunityRecord } from "../import-record.ts";
import { idFromContent, readRecordId } from "../record-id.ts";
import { readRowMoney } from "../row-money.ts";
import type { RowReader } from "../row-reader.ts";
import type { CreateRowParser, Sheet } from "../sheet.ts";

type OpportunityRow = RowReader<OpportunityField>;

const elements: readonly WinElement[] = ["relationship", "solution", "commercial", "delivery"];

/** Null where the file has no such column; a blank cell is `unknown`. */
function answerOf(row: OpportunityRow, item: ChecklistField): ChecklistAnswer | null {
  if (!row.has(item)) return null;
  const read = readAnswer(row.raw(item));
  if (read.reason) row.refuse(item, read.reason);
  return read.value ?? "unknown";
}

function answersOf(row: OpportunityRow, items: readonly ChecklistField[]): Record<string, ChecklistAnswer> {
  const answers = items.map((item) => [item, answerOf(row, item)] as const);
  return Object.fromEntries(answers.filter((entry): entry is [ChecklistField, ChecklistAnswer] => entry[1] !== null));
}

/** The deal's checklist; empty where the row answers nothing, so that such a deal counts as having none. */
function readChecklist(row: OpportunityRow): Checklist {
  const checklist: Checklist = {};
  for (const element of elements) {
    const answers = answersOf(row, winRateChecklist[element]);
    if (Object.keys(answers).length > 0) checklist[element] = answers;
  }
  const shaped = answerOf(row, "requirementShapedByCompetitor");
  if (shaped !== null) checklist.requirementShapedByCompetitor = shaped;
  const given = [shaped, ...elements.flatMap((element) => Object.values(checklist[element] ?? {}))];
  return given.every((answer) => answer === "unknown" || answer === null) ? {} : checklist;
}

/** Kept all the same: such deals count in the whole's base rate though not for any account. */
function reportGaps(
  row: OpportunityRow,
  sheet: Sheet,
  deal: { id: string; status: OpportunityStatus; accountRef: string | null; closeOn: string | null },
): void {
  if (deal.accountRef === null) sheet.tally.notice("opportunity-without-account", deal.id);
  if (deal.status !== "open" && deal.closeOn === null) {
    sheet.tally.notice("closed-without-date", deal.id, { column: row.column("close") });
  }
}

/** Deals, open and closed. The source's stage word is kept beside the status it stands for. */
export const createOpportunityParser: CreateRowParser<OpportunityField, OpportunityRecord> = (sheet) => (row) => {
  const stage = row.requiredText("stage");
  const status = stageStatus(stage);
  const money = readRowMoney(row, sheet, "currency", ["amount"]);
  const accountRef = row.text("account");
  const productRef = row.text("product");
  const name = row.text("name");
  const engagedOn = row.read("engaged", readDay);
  const closeOn = row.read("close", readDay);
  const externalId = readRecordId(row, sheet, () => idFromContent([accountRef, name, productRef, engagedOn]));
  reportGaps(row, sheet, { id: externalId, status, accountRef, closeOn });
  return {
    line: row.line,
    externalId,
    accountRef,
    name: name ?? externalId,
    stage,
    status,
    amountMinor: money.minor("amount"),
    currency: money.currency,
    engagedOn,
    closeOn,
    productRef,
    ownerName: row.text("owner"),
    checklist: readChecklist(row),
    competitors: row.read("competitors", readCompetitors) ?? [],
    people: row.read("people", readDecisionChain) ?? [],
  };
};
