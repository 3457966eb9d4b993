import { positionStates } from "#domain/position";
import { readDay } from "../cells/read-day.ts";
import { createWordReader, inBoth } from "../cells/read-word.ts";
import type { PositionField } from "../headers/position-headers.ts";
import type { PositionRecord } from "../import-record.ts";
import { idFromContent, readRecordId } from "../record-id.ts";
import { readRowMoney } from "../row-money.ts";
import type { CreateRowParser } from "../sheet.ts";

const readState = createWordReader(
  positionStates,
  {
    ours: ["我方", "我司", "我方供货", "us"],
    competitor: ["竞品", "竞争对手", "对手"],
    open: ["空白", "无人供货", "white space"],
    unknown: ["未知", "不详", "不清楚", "?"],
  },
  inBoth,
);

/** Who supplies what to which buying unit; white space is what these leave open (`10-method.md §18`). */
export const createPositionParser: CreateRowParser<PositionField, PositionRecord> = (sheet) => (row) => {
  const accountRef = row.requiredText("account");
  const productRef = row.requiredText("product");
  const buyingUnitRef = row.text("buyingUnit");
  const state = row.answer("state", readState);
  const money = readRowMoney(row, sheet, "currency", ["yearlyValue"]);
  const rest = {
    line: row.line,
    externalId: readRecordId(row, sheet, () => idFromContent([accountRef, buyingUnitRef, productRef])),
    accountRef,
    buyingUnitRef,
    productRef,
    competitor: row.text("competitor"),
    yearlyMinor: money.minor("yearlyValue"),
    currency: money.currency,
    observedOn: row.read("date", readDay),
    source: row.text("source"),
  };
  return state === null ? null : { ...rest, state };
};
