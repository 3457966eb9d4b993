import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { Ledger } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { renderReferences } from "#grounding/references";

const ledger: Ledger = [
  {
    id: "F1",
    kind: "fact",
    path: "account.revenue12m",
    period: "2025-11-16/2026-11-15",
    value: { type: "money", amount: "23680000", currency: "CNY" },
  },
  {
    id: "F2",
    kind: "fact",
    path: "opportunity.status",
    value: { type: "enum", value: "won", labels: { zh: "已赢单", en: "won" } },
  },
  {
    id: "F3",
    kind: "fact",
    path: "account.revenue",
    period: "2026-Q1",
    value: { type: "percent", value: 30.2 },
    accountId: "B",
  },
  {
    id: "S2",
    kind: "score",
    score: {
      method: "rfm",
      version: "1",
      asOf: parseDay("2026-11-01"),
      value: 84,
      scale: { min: 20, max: 100 },
      band: "VVVVVIP",
      segment: "important-value",
      factors: [
        { id: "recency", raw: 1, unit: "month", points: 5, weight: 4, contribution: 20, evidence: [] },
        { id: "monetary", raw: 20000, unit: "CNY", points: 4, weight: 8, contribution: 32, evidence: [] },
      ],
      coverage: 0.85,
      missing: [],
      flags: [],
      configHash: "",
    },
  },
  { id: "N3", kind: "note", title: "Call with Li Wei", date: "2026-03-02", text: "…" },
];
const prepared = prepareLedger(ledger, { accountId: "A" });

describe("renderReferences", () => {
  it.each([
    ["{{F1}}", "¥2,368万", "CNY 23.68M"],
    ["{{ F1 }}", "¥2,368万", "CNY 23.68M"],
    ["{{F1.period}}", "2025年11月16日至2026年11月15日", "16 Nov 2025 to 15 Nov 2026"],
    ["{{F2}}", "已赢单", "won"],
    ["{{S2.value}}", "84", "84"],
    ["{{S2.band}}", "VVVVVIP", "VVVVVIP"],
    ["{{S2.segment}}", "重要价值", "important-value"],
    ["{{S2.coverage}}", "85%", "85%"],
    ["{{S2.factors.recency.raw}}", "1 个月", "1 month"],
    ["{{S2.factors.monetary.raw}}", "¥2万", "CNY 20,000"],
    ["{{S2.factors.recency.points}}", "5", "5"],
    ["{{S2.factors.monetary.contribution}}", "32", "32"],
    ["{{N3.title}}", "Call with Li Wei", "Call with Li Wei"],
    ["{{N3.date}}", "2026年3月2日", "2 Mar 2026"],
  ])("renders %s as %s and %s", (source, zh, en) => {
    const bandWord = (method: string, word: string) =>
      method === "rfm" && word === "important-value" ? "重要价值" : null;
    const rendered = [renderReferences(source, prepared, "zh", { bandWord }), renderReferences(source, prepared, "en")];
    expect(rendered.map(({ text }) => text)).toEqual([zh, en]);
  });

  it("lists the evidence once, in order of first use", () => {
    expect(renderReferences("{{S2.value}} {{F1}} {{S2.band}}", prepared, "en").evidence).toEqual(["S2", "F1"]);
  });

  it.each(["{{F9}}", "{{S2.factors.nothing.raw}}", "{{N3.price}}", "{{S2.factors}}", "{{F3}}"])(
    "leaves %s as it is and reports it",
    (reference) => {
      const source = `a ${reference} b`;
      const problem = { code: "unknown-citation", reference, start: 2, end: 2 + reference.length };
      expect(renderReferences(source, prepared, "en")).toEqual({ text: source, evidence: [], problems: [problem] });
    },
  );
});
