import { describe, expect, it } from "vitest";
import type { FactEntry, LedgerEntry, TypedValue } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const gbp = (millions: number): TypedValue => ({ type: "money", amount: String(millions * 1e6), currency: "GBP" });
const count = (value: number, unit: string): TypedValue => ({ type: "count", value, unit });
const percent = (value: number): TypedValue => ({ type: "percent", value });

function fact(id: string, path: string, [zh, en]: [string, string], value: TypedValue, period?: string): FactEntry {
  const dated = period === undefined ? {} : { period };
  return { id, kind: "fact", path, label: { zh, en }, value, entity: "Norrvik Ferries", ...dated };
}

const facts: LedgerEntry[] = [
  fact("F1", "orders.target", ["年度目标", "Annual target"], gbp(9), "2026"),
  fact("F2", "orders.soFar", ["年初至今收入", "Revenue so far"], gbp(7.2), "2026-01-01/2026-09-30"),
  fact("F3", "orders.revenue", ["销售收入", "Revenue"], gbp(6), "2025"),
  fact("F4", "orders.revenue", ["销售收入", "Revenue"], gbp(7.5), "2024"),
  fact("F5", "account.turnover", ["客户营业额", "Customer's turnover"], gbp(240), "2025"),
  fact("F6", "fleet.ferries", ["渡轮数", "Ferries"], count(14, "ferries")),
  fact("F7", "fleet.tugs", ["拖轮数", "Tugs"], count(6, "tugs")),
  fact("F8", "seats.bought", ["已购席位", "Seats bought"], count(500, "seats")),
  fact("F9", "seats.used", ["活跃账号", "Active accounts"], count(365, "accounts")),
  fact("F10", "service.punctuality", ["准点率", "Punctuality"], percent(97.1), "2026-Q2"),
  fact("F11", "service.punctuality", ["准点率", "Punctuality"], percent(94.8), "2026-Q1"),
  fact("F12", "training.sessions", ["培训场次", "Training sessions"], count(5, "sessions"), "2026"),
  fact("F13", "training.sessions", ["培训场次", "Training sessions"], count(8, "sessions"), "2025"),
  fact("F15", "freight.yearly", ["年货运量", "Freight a year"], { type: "number", value: 51_000, unit: "t" }, "2025"),
  fact("F14", "service.uptake", ["使用率", "Uptake"], percent(73)),
];
const ledger = prepareLedger(facts);

function blocks(text: string): string[] {
  const lang = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const { findings } = verify({ text, ledger, lang });
  return findings.filter(({ severity }) => severity === "block").map(({ span }) => span);
}

describe("a figure that follows from what is cited", () => {
  it.each([
    "They still need GBP 1.8 million to reach the GBP 9 million target [F1][F2].",
    "离 900 万英镑的目标还差 180 万英镑[F1][F2]。",
    "80 % of the target is done [F1][F2].",
    "What they spend with us is about 2.5 % of their turnover [F3][F5].",
    "135 seats are idle [F8][F9].",
    "还有 135 个席位闲置[F8][F9]。",
    "365 of 500 seats are in use, i.e. 73 % [F8][F9].",
    "Ferries and tugs together make 20 vessels [F6][F7].",
    "渡轮和拖轮合计 20 艘[F6][F7]。",
    "二季度准点率 97.1%，比一季度高 2.3 个百分点[F10][F11]。",
    "2026 年培训 5 场，比 2025 年少 3 场[F12][F13]。",
    "Revenue came to GBP 6.0M in 2025, a fifth less than in 2024 [F3][F4].",
    "2025 年销售收入 600 万英镑，比上年少两成[F3][F4]。",
    "2025 年销售收入 600 万英镑，比上年少 150 万英镑[F3][F4]。",
    "Ferries are 70 % of all vessels [F6][F7].",
    "渡轮占 70%[F6][F7]。",
    "On average a ferry carries 3,643 t [F6][F15].",
    "平均每艘拖轮 8500 吨[F7][F15]。",
  ])("is taken by an everyday word for the calculation: %s", (text) => {
    expect(blocks(text)).toEqual([]);
  });

  it.each([
    ["They still need GBP 2.4 million to reach the GBP 9 million target [F1][F2].", "GBP 2.4 million"],
    ["离 900 万英镑的目标还差 210 万英镑[F1][F2]。", "210 万英镑"],
    ["70 % of the target is done [F1][F2].", "70 %"],
    ["185 seats are idle [F8][F9].", "185 seats"],
    ["渡轮和拖轮合计 26 艘[F6][F7]。", "26"],
    ["Ferries are 75 % of all vessels [F6][F7].", "75 %"],
    ["平均每艘拖轮 9500 吨[F7][F15]。", "9500 吨"],
    ["二季度准点率 97.1%，比一季度高 3.2 个百分点[F10][F11]。", "3.2 个百分点"],
    ["2026 年培训 5 场，比 2025 年少 4 场[F12][F13]。", "4 场"],
    ["Revenue came to GBP 6.0M in 2025, a fifth more than in 2024 [F3][F4].", "a fifth"],
    ["2025 年销售收入 600 万英镑，比上年多两成[F3][F4]。", "两成"],
  ])("is blocked where another one follows: %s", (text, span) => {
    expect(blocks(text)).toContain(span);
  });
});
