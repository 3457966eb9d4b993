import { describe, expect, it } from "vitest";
import type { LedgerEntry, TypedValue } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

type Words = { zh: string; en: string };
const revenue = { zh: "销售收入", en: "Revenue" };
const overdue = { zh: "逾期未回款", en: "Overdue payments" };
const level = { zh: "客情等级", en: "Relationship level" };
const post = { zh: "姓名", en: "Name" };

const fact = (id: string, path: string, value: TypedValue, label: Words, entity: string, period?: string) =>
  ({ id, kind: "fact", path, entity, accountId: "A", value, label, ...(period && { period }) }) satisfies LedgerEntry;
const money = (amount: string): TypedValue => ({ type: "money", amount, currency: "CNY" });

const ledger = prepareLedger(
  [
    fact("F1", "orders.revenue", money("16800000"), revenue, "Acme", "2025"),
    fact("F2", "orders.revenue", money("12000000"), revenue, "Acme", "2024"),
    fact("F3", "orders.overdue", money("1700000"), overdue, "Acme", "2025"),
    fact("F4", "orders.overdue", money("900000"), overdue, "Acme", "2024"),
    fact("F5", "contact.level", { type: "number", value: 3 }, level, "陈建国"),
    fact("F6", "contact.level", { type: "number", value: 5 }, level, "王丽"),
    fact("F7", "contact.name", { type: "name", value: "陈建国", role: "采购总监" }, post, "陈建国"),
    fact("F8", "contact.name", { type: "name", value: "王丽", role: "总工程师" }, post, "王丽"),
  ],
  { accountId: "A" },
);

function found(rows: string[]): string[] {
  const [head = "", ...body] = rows;
  const rule = head.replace(/[^|]+/g, "---");
  const text = [head, rule, ...body].join("\n");
  return verify({ text, ledger, lang: "en" }).findings.map(({ code, start, end, span }) => {
    expect(text.slice(start, end)).toBe(span);
    return `${code} ${span}`;
  });
}

describe("figures in tables", () => {
  it.each([
    [
      [
        "| | 2024 | 2025 |",
        "| Revenue | CNY 12.0M [F2] | CNY 16.8M [F1] |",
        "| Overdue | CNY 0.9M [F4] | CNY 1.7M [F3] |",
      ],
    ],
    [["| 指标 | 2024年 | 2025年 |", "| 销售收入 | 1200万 | 1680万 |", "| 逾期未回款 | 90万 | 170万 |"]],
    [["| # | 姓名 | 职务 | 客情等级 | 依据 |", "| 1 | 陈建国 | 采购总监 | 3 | [F5][F7] |"]],
    [["| Name | Title | Level |", "| 王丽 [F8] | 总工程师 [F8] | 5 [F6] |"]],
  ])("are accepted below the heads they belong to: %j", (rows) => {
    expect(found(rows)).toEqual([]);
  });

  it.each([
    [["| | 2024 |", "| Revenue | CNY 16.8M [F1] |"], ["unsupported-date CNY 16.8M"]],
    [["| 指标 | 2024年 |", "| 销售收入 | 1680万 [F1] |"], ["unsupported-date 1680万"]],
    [["| 指标 | 2025年 |", "| 逾期未回款 | 1680万 [F1] |"], ["wrong-attribute 1680万"]],
    [["| Year | Overdue payments |", "| 2025 | CNY 16.8M [F1] |"], ["wrong-attribute CNY 16.8M"]],
    [["| 姓名 | 客情等级 | 依据 |", "| 陈建国 | 5 | [F5][F6] |"], ["wrong-attribute 5"]],
    [["| # | 姓名 | 职务 | 依据 |", "| 1 | 王丽 | 采购总监 | [F7][F8] |"], ["wrong-attribute 采购总监"]],
  ])("are held against the heads of their row and column: %j", (rows, findings) => {
    expect(found(rows)).toEqual(findings);
  });
});
