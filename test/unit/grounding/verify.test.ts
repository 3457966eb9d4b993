import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const ledger: Ledger = [
  {
    id: "F1",
    kind: "fact",
    path: "account.revenue12m",
    entity: "ACME",
    accountId: "A",
    period: "2025-11-16/2026-11-15",
    value: { type: "money", amount: "20000000", currency: "CNY" },
  },
  { id: "F2", kind: "fact", path: "account.grossMargin", accountId: "A", value: { type: "percent", value: 30.2 } },
  {
    id: "F3",
    kind: "fact",
    path: "account.orders",
    accountId: "A",
    value: { type: "count", value: 12, unit: "orders" },
  },
  { id: "F4", kind: "fact", path: "product.name", value: { type: "name", value: "T8 系列", aliases: ["三一泵"] } },
  { id: "F5", kind: "fact", path: "opportunity.closeOn", accountId: "A", value: { type: "date", value: "2026-03-05" } },
  {
    id: "F9",
    kind: "fact",
    path: "account.revenue12m",
    accountId: "B",
    value: { type: "money", amount: "7770000", currency: "CNY" },
  },
  { id: "R1", kind: "record", value: { share: 0.302, hours: { Monday: "9:0-18:0" }, revenue: { "2025": 41 } } },
  {
    id: "N1",
    kind: "note",
    accountId: "A",
    title: "Call 2026-03-02",
    date: "2026-03-02",
    text: "陈总说：预算还没批，最迟3月20日定。Li Wei: “We need 12 new machines before the season starts.” 约 350万。",
  },
];
const prepared = prepareLedger(ledger, { accountId: "A" });

function codes(text: string): string[] {
  return verify({ text, ledger: prepared, lang: "en" }).findings.map(({ code, span }) => `${code} ${span}`);
}

function check(claim: Partial<Claim>) {
  const whole: Claim = { id: "c1", kind: "fact", text: "", evidence: [], origin: "model", ...claim };
  return verify({ claims: [whole], ledger: prepared, lang: "zh" }).findings;
}

describe("verify", () => {
  it("finds the invented growth in the documented example", () => {
    const example: Ledger = [
      {
        id: "F1",
        kind: "fact",
        path: "account.revenue12m",
        entity: "ACME",
        period: "2026",
        value: { type: "money", amount: "20000000", currency: "CNY" },
      },
      { id: "N1", kind: "note", title: "Call 2026-03-02", text: "…" },
    ];
    const text =
      "Revenue rose 12 % to CNY 20.0M in 2026 [F1]. Li Wei, the purchasing director, confirmed the budget [N1].";
    const verdict = verify({ text, ledger: prepareLedger(example), lang: "en" });
    expect(verdict.claims).toEqual([
      { text: "Revenue rose 12 % to CNY 20.0M in 2026", start: 0, end: 38, evidence: ["F1"], kind: "fact" },
      {
        text: "Li Wei, the purchasing director, confirmed the budget",
        start: 45,
        end: 98,
        evidence: ["N1"],
        kind: "fact",
      },
    ]);
    expect(verdict.findings[0]).toEqual({
      code: "unsupported-number",
      severity: "block",
      start: 8,
      end: 17,
      span: "rose 12 %",
      expected: "CNY 20.0M",
      nearest: ["F1"],
      message: "“rose 12 %” follows from nothing in F1; nearest is CNY 20.0M.",
    });
  });

  it.each([
    "Revenue was CNY 20M [F1].",
    "收入两千万元 [F1]。",
    "收入 ¥2,000万，毛利率 30.2% [F1, F2]。",
    "收入 2千万 [F1]，毛利率约三成 [F2]。",
    "A margin of 30 % [F2] on 12 orders [F3].",
    "近 12 个月收入 2,000 万元 [F1]。",
    "Margin: 0.302 [F2]; share 30.2% [R1].",
    "Due in March 2026 [F5], by 5 March [F5].",
    "预计 2026年一季度成交 [F5]。",
    "最迟 2026年3月20日定 [N1]。",
    "预算约 350 万元 [N1]。",
    "T8 系列与三一泵 [F4]。",
    "她说“We need 12 new machines” [N1]。",
    "“预算还没批……3月20日” [N1]。",
    "ACME 的“T8 系列” [F4]。",
    "Open 9:00–18:00 on Monday [R1].",
    "In 2025 it was 41 [R1].",
    "Revenue was CNY 20M.[F1] Orders: 12. [F3]",
  ])("accepts %s", (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ["Revenue was CNY 21M [F1].", ["unsupported-number CNY 21M"]],
    ["Revenue was USD 20M [F1].", ["unsupported-number USD 20M"]],
    ["毛利率 30.3% [F2]。", ["unsupported-number 30.3%"]],
    ["毛利率 30.2% [F1]。", ["wrong-citation 30.2%"]],
    ["Due on 6 March 2026 [F5].", ["unsupported-date 6 March 2026"]],
    ["Due on 2 March 2026 [F5].", ["wrong-citation 2 March 2026"]],
    ["Due in 2026年13月 [F5].", ["unsupported-date 2026年13月"]],
    ["Revenue was CNY 20M [F7].", ["wrong-citation CNY 20M", "unknown-citation [F7]"]],
    [
      "Revenue was ¥777万 [F9].",
      ["cross-account.value ¥777万", "cross-account [F9]"].map((word) => word.replace(".value", "")),
    ],
    ["Revenue was ¥777万 [F1].", ["cross-account ¥777万"]],
    ["He said “we need 13 new machines” [N1].", ["quote we need 13 new machines"]],
    ["“预算已经批准了” [N1]", ["quote 预算已经批准了"]],
    ["“预算还没批” [F1]", ["quote 预算还没批"]],
    ["Cites [F1]. 12 orders stand here.", ["uncited 12 orders"]],
    ["Cites [F1]. 13 orders stand here.", ["unsupported-number 13 orders"]],
    ["12% of them [N1]", ["unsupported-number 12%"]],
    ["12 个月 [N1]", ["wrong-citation 12 个月"]],
    ["10–12 orders [F3]", ["unsupported-number 10–12 orders"]],
    ["增长 -30.2% [F2]", ["unsupported-number 增长 -30.2%"]],
  ])("finds in %s: %j", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it("holds a text without citations against the whole ledger", () => {
    expect(codes("Revenue CNY 20M, margin 30%, 13 orders.")).toEqual(["unsupported-number 13 orders"]);
  });

  it("reads Markdown: headings against everything, rows by their citation cell, evidence lines by their id", () => {
    const text = [
      "---",
      "title: 2031",
      "---",
      "# 1. Plan 2026 <!-- 999 -->",
      "",
      "| # | Revenue | Orders | Evidence |",
      "|---|---:|---|---|",
      "| 1 | CNY 20M | 12 | [F1] [F3] |",
      "| 2 | CNY 30M | 12 [F3] | [F1] |",
      "",
      "1. 订单 12 笔 [F3]",
      "- [F2] 毛利率 30.2%",
      "- [F2] 毛利率 31.2%",
    ].join("\n");
    expect(codes(text)).toEqual(["unsupported-number CNY 30M", "unsupported-number 31.2%"]);
  });

  it("keeps offsets in UTF-16 units behind characters outside the BMP", () => {
    const text = "😀😀 收入 ¥2,100万 [F1]";
    const [finding] = verify({ text, ledger: prepared, lang: "zh" }).findings;
    expect(text.slice(finding?.start, finding?.end)).toBe("¥2,100万");
  });

  it("counts offsets of a claim's findings from the claim and names it", () => {
    expect(check({ text: "收入 ¥2,100万。", evidence: ["F1"] })).toEqual([
      {
        code: "unsupported-number",
        severity: "block",
        start: 3,
        end: 10,
        span: "¥2,100万",
        claimId: "c1",
        expected: "¥2,000万",
        nearest: ["F1"],
        message: "F1 推不出“¥2,100万”，最接近的是 ¥2,000万。",
      },
    ]);
  });

  it.each<[string, Partial<Claim>, string[]]>([
    ["a fact without evidence", { text: "客户很满意。" }, ["uncited block"]],
    ["an inference without evidence", { kind: "inference", text: "客户可能满意。" }, []],
    ["an unknown id", { text: "客户满意。", evidence: ["F77"] }, ["unknown-citation block"]],
    ["another account's id", { text: "客户满意。", evidence: ["F9"] }, ["cross-account block"]],
    ["a planned value nobody gave", { kind: "recommendation", text: "拜访 3 次。" }, ["unsupported-number block"]],
    ["a value from uncited evidence", { kind: "question", text: "12 笔订单？" }, ["uncited warn"]],
    [
      "a person's own sentence",
      { text: "收入 ¥2,100万。", evidence: ["F1"], origin: "person" },
      ["unsupported-number warn"],
    ],
    ["evidence cited in the text alone", { text: "收入 ¥2,000万 [F1]。" }, []],
  ])("judges %s", (_what, claim, expected) => {
    expect(check(claim).map(({ code, severity }) => `${code} ${severity}`)).toEqual(expected);
  });

  it("reports ids that stand for two entries, and goes on", () => {
    const [first] = ledger;
    const twice = first ? [...ledger, { ...first, entity: "Other" }, ...ledger.slice(1, 2)] : [];
    const { findings } = verify({ text: "Revenue CNY 20M [F1].", ledger: prepareLedger(twice), lang: "en" });
    expect(findings.map(({ code, severity, nearest }) => [code, severity, nearest])).toEqual([
      ["unknown-citation", "block", ["F1"]],
      ["unknown-citation", "warn", ["F2"]],
    ]);
  });
});
