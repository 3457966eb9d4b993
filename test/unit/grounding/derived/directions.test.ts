import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

function revenue(id: string, amount: number, period: string, entity?: string): LedgerEntry {
  const value = { type: "money" as const, amount: String(amount), currency: "CNY" };
  const label = { zh: "收入", en: "Revenue" };
  return { id, kind: "fact", path: "account.revenue", label, period, value, ...(entity !== undefined && { entity }) };
}
const growth: LedgerEntry = {
  id: "F3",
  kind: "fact",
  path: "account.revenueGrowth",
  label: { zh: "收入增长率", en: "Revenue growth" },
  value: { type: "percent", value: -12 },
};
const ledger = prepareLedger([
  revenue("F1", 10_000_000, "2025"),
  revenue("F2", 12_000_000, "2026"),
  growth,
  revenue("F4", 3_000_000, "2026", "Alpha"),
  revenue("F5", 5_000_000, "2026", "Beta"),
  {
    id: "F6",
    kind: "fact",
    path: "portfolio.total",
    value: { type: "money", amount: "8000000", currency: "CNY" },
  },
  { id: "N1", kind: "note", text: "Complaints fell by 30 % after the new pump. 投诉下降了30%。" },
]);

function found(text: string, lang: "zh" | "en" = "en"): string[] {
  const { findings } = verify({ text, ledger, lang });
  return findings.filter(({ code }) => code === "direction").map(({ severity, span }) => `${severity} ${span}`);
}

describe("directions", () => {
  it.each([
    ["Revenue rose from 2025 to 2026 [F1, F2]."],
    ["Revenue grew by 20 % [F1, F2]."],
    ["2026年收入较2025年增长20%[F1, F2]。"],
    ["Revenue fell 12 % [F3]."],
    ["收入下降12%[F3]。"],
    ["Complaints fell by 30 % [N1]."],
    ["Revenue was above CNY 11.9M in 2026 [F2]."],
    ["Beta is above Alpha [F4, F5]."],
    ["Beta is the largest [F4, F5]."],
    ["Together 8M, the largest is Beta (5M) [F4, F5, F6]."],
    ["Revenue did not fall [F1, F2]."],
    ["Prices rose from CNY 10M to CNY 12M [F1, F2]."],
    ["收入从1,000万增长到1,200万[F1, F2]。"],
  ])("agree with the evidence: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["Revenue fell from 2025 to 2026 [F1, F2].", "block fell"],
    ["2026年收入较2025年下降[F1, F2]。", "block 下降"],
    ["Revenue rose 12 % [F3].", "block rose"],
    ["收入增长12%[F3]。", "block 增长"],
    ["Complaints rose by 30 % [N1].", "block rose"],
    ["投诉上升了30%[N1]。", "block 上升"],
    ["Revenue was above CNY 13M in 2026 [F2].", "block above CNY 13M"],
    ["2026年收入低于1,100万元[F2]。", "block 低于1,100万元"],
    ["Alpha is above Beta [F4, F5].", "block above"],
    ["Alpha高于Beta[F4, F5]。", "block 高于"],
    ["Alpha is the largest [F4, F5].", "block largest"],
    ["Prices fell from CNY 10M to CNY 12M [F1, F2].", "block fell"],
    ["收入从1,200万增长到1,000万[F1, F2]。", "block 增长"],
  ])("contradict the evidence: %s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });
});
