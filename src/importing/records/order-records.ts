import { readDay } from "../cells/read-day.ts";
import { readNumber } from "../cells/read-number.ts";
import type { OrderField } from "../headers/order-headers.ts";
import type { OrderRecord } from "../import-record.ts";
import { idFromContent, readRecordId } from "../record-id.ts";
import { readRowMoney } from "../row-money.ts";
import type { CreateRowParser } from "../sheet.ts";

/** Orders, and refunds as negative amounts. All money of a row is in one currency. */
export const createOrderParser: CreateRowParser<OrderField, OrderRecord> = (sheet) => (row) => {
  const accountRef = row.requiredText("account");
  const date = row.required("date", readDay);
  const money = readRowMoney(row, sheet, "currency", ["amount", "cost", "discount", "rebate", "claims", "serviceCost"]);
  row.require("amount");
  const amountMinor = money.minor("amount");
  const productRef = row.text("product");
  const rest = {
    line: row.line,
    externalId: readRecordId(row, sheet, () => idFromContent([accountRef, date, amountMinor, productRef])),
    accountRef,
    currency: money.currency,
    costMinor: money.minor("cost"),
    discountMinor: money.minor("discount"),
    rebateMinor: money.minor("rebate"),
    claimsMinor: money.minor("claims"),
    serviceCostMinor: money.minor("serviceCost"),
    quantity: row.read("quantity", readNumber),
    productRef,
    buyingUnitRef: row.text("buyingUnit"),
    dueOn: row.read("due", readDay),
    paidOn: row.read("paid", readDay),
  };
  return date === null || amountMinor === null ? null : { ...rest, date, amountMinor };
};
