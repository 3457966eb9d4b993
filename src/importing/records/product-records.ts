import { readList } from "../cells/read-list.ts";
import type { ProductField } from "../headers/product-headers.ts";
import type { ProductRecord } from "../import-record.ts";
import { readRowMoney } from "../row-money.ts";
import type { CreateRowParser } from "../sheet.ts";

/** Our products with their FABE material. */
export const createProductParser: CreateRowParser<ProductField, ProductRecord> = (sheet) => (row) => {
  const name = row.requiredText("name");
  const money = readRowMoney(row, sheet, "currency", ["listPrice"]);
  const amount = money.decimal("listPrice");
  return {
    line: row.line,
    externalId: row.has("id") ? row.requiredText("id") : name,
    name,
    aliases: readList(row.text("aliases") ?? ""),
    series: row.text("series"),
    listPrice: amount === null ? null : { amount, currency: money.currency },
    feature: row.text("feature"),
    advantage: row.text("advantage"),
    benefit: row.text("benefit"),
    evidence: row.text("evidence"),
  };
};
