import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

function amount(id: string, value: number, en: string, zh: string, period?: string): LedgerEntry {
  const typed = { type: "money" as const, amount: String(value), currency: "CNY" };
  return {
    id,
    kind: "fact",
    path: `site.${id}`,
    value: typed,
    label: { en, zh },
    ...(period !== undefined && { period }),
  };
}

const ledger = prepareLedger([
  amount("F1", 300_000, "Debt", "负债"),
  amount("F2", 1_200_000, "Assets", "资产"),
  amount("F3", 900_000, "Closing stock", "期末库存", "2025"),
  amount("F4", 600_000, "Closing stock", "期末库存", "2024"),
  amount("F5", 60_000, "Effect of the recount on stock", "盘点对库存的影响"),
  {
    id: "F6",
    kind: "fact",
    path: "site.A",
    value: { type: "count", value: 40, unit: "orders" },
    label: { en: "Orders in May", zh: "5 月订单" },
  },
  {
    id: "F7",
    kind: "fact",
    path: "site.B",
    value: { type: "count", value: 70, unit: "orders" },
    label: { en: "Orders in June", zh: "6 月订单" },
  },
]);

function blocks(text: string): string[] {
  const lang = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const { findings } = verify({ text, ledger, lang });
  return findings.filter(({ severity }) => severity === "block").map(({ span }) => span);
}

describe("a ratio", () => {
  it.each([
    "Debt as a percentage of assets is 25 % [F1, F2].",
    "Assets as a percentage of debt are 400 % [F1, F2].",
    "The debt-to-assets ratio is 0.25 [F1, F2].",
    "The ratio of assets to debt is 4 [F1, F2].",
    "What percentage of assets is made up of debt: 25 % [F1, F2].",
    "负债占资产的 25% [F1, F2]。",
    "资产与负债之比为 4 [F1, F2]。",
    "Closing stock of 2025 as a percentage of that of 2024: 150 % [F3, F4].",
    "The percentage increase of stock after the recount is 10 % [F4, F5].",
  ])("divides by what the sentence names as the whole: %s", (text) => {
    expect(blocks(text)).toEqual([]);
  });

  it.each([
    ["Debt as a percentage of assets is 400 % [F1, F2].", "400 %"],
    ["Assets as a percentage of debt are 25 % [F1, F2].", "25 %"],
    ["The debt-to-assets ratio is 4 [F1, F2].", "4"],
    ["The ratio of assets to debt is 0.25 [F1, F2].", "0.25"],
    ["What percentage of assets is made up of debt: 400 % [F1, F2].", "400 %"],
    ["负债占资产的 400% [F1, F2]。", "400%"],
    ["资产与负债之比为 0.25 [F1, F2]。", "0.25"],
    ["Closing stock of 2025 as a percentage of that of 2024: 66.7 % [F3, F4].", "66.7 %"],
  ])("is not turned round: %s", (text, span) => {
    expect(blocks(text)).toEqual([span]);
  });
});

describe("a count of what passes a threshold", () => {
  it.each(["How many months had more than 30 orders: 2 [F6, F7].", "订单超过 30 笔的月份有几个：2 个 [F6, F7]。"])(
    "leaves the threshold to the one who counts: %s",
    (text) => {
      expect(blocks(text)).toEqual([]);
    },
  );
});
