import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { FactEntry, TypedValue } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const count = (value: number, unit: string): TypedValue => ({ type: "count", value, unit });
const gbp = (millions: number): TypedValue => ({ type: "money", amount: String(millions * 1e6), currency: "GBP" });

function fact(id: string, path: string, en: string, value: TypedValue, extra: Partial<FactEntry> = {}): FactEntry {
  return { id, kind: "fact", path, label: { zh: en, en }, value, entity: "Calder Council", ...extra };
}

const soFar = { period: "2026-01-01/2026-08-31", asOf: "2026-08-31" };
const ledger = prepareLedger([
  fact("F1", "council.permits", "Permits", count(200, "permits")),
  fact("F2", "council.grants", "Grants", count(40, "grants")),
  fact("F3", "council.schools", "Primary schools", count(31, "schools")),
  fact("F4", "orders.target", "Annual target", gbp(3), { period: "2026" }),
  fact("F6", "audit.passed", "Depot audit", { type: "date", value: "2025-03-04" }),
  fact("F7", "orders.stock", "Stock at year end", gbp(1.4), { period: "2024" }),
  {
    id: "S1",
    kind: "score",
    label: { zh: "健康度", en: "Health" },
    score: {
      method: "health",
      version: "1",
      asOf: parseDay("2026-09-01"),
      value: 60,
      scale: { min: 0, max: 100 },
      band: "fair",
      factors: [
        { id: "adoption", raw: 62, unit: "points", points: 62, weight: 30, contribution: 19, evidence: [] },
        { id: "helpdesk", raw: 81, unit: "points", points: 81, weight: 30, contribution: 24, evidence: [] },
        { id: "renewal", raw: 43, unit: "points", points: 43, weight: 40, contribution: 17, evidence: [] },
      ],
      coverage: 1,
      missing: [],
      flags: [],
      configHash: "h",
    },
  },
  fact("F5", "orders.soFar", "Revenue so far", gbp(2.1), soFar),
]);

function blocks(text: string): string[] {
  const { findings } = verify({ text, ledger, lang: "en" });
  return findings.filter(({ severity }) => severity === "block").map(({ span }) => span);
}

describe("figures of a list", () => {
  it.each([
    "They issued 200 permits and 40 grants [F1][F2].",
    "The council runs 31 primary schools and gave 40 grants [F2][F3].",
    "There are thirty-one primary schools with 200 permits [F1][F3].",
  ])("belong to the noun behind them, not to the one before: %s", (text) => {
    expect(blocks(text)).toEqual([]);
  });

  it("are blocked where the nouns are swapped", () => {
    expect(blocks("They issued 40 permits and 200 grants [F1][F2].")).not.toEqual([]);
  });
});

describe("a list of figures behind a list of names", () => {
  it("gives each name the figure in its place", () => {
    expect(blocks("Adoption, helpdesk and renewal score 62, 81 and 43 [S1].")).toEqual([]);
  });

  it("may be told with how many there are", () => {
    expect(blocks("Renewal, at 43 points, is the weakest of the three factors [S1].")).toEqual([]);
    expect(blocks("Renewal, at 43 points, is the weakest of the five factors [S1].")).toEqual(["five"]);
  });

  it("is blocked where two figures are swapped", () => {
    expect(blocks("Adoption, helpdesk and renewal score 81, 62 and 43 [S1].")).not.toEqual([]);
  });
});

describe("a year before a noun", () => {
  it.each(["They passed the 2025 depot audit [F6].", "At 2024 year end the stock was GBP 1.4M [F7]."])(
    "is no number of things: %s",
    (text) => {
      expect(blocks(text)).toEqual([]);
    },
  );

  it("is blocked where the evidence is of another year", () => {
    expect(blocks("They passed the 2023 depot audit [F6].")).toEqual(["2023"]);
  });

  it("is blocked where the evidence counts such things", () => {
    expect(blocks("They issued 2019 permits [F1].")).not.toEqual([]);
  });
});

describe("the day evidence is known for", () => {
  it.each([
    "By 31 August 2026 revenue stood at GBP 2.1M against a target of GBP 3.0M [F4][F5].",
    "Up to 31 August 2026 sales had come to GBP 2.1M of a target of GBP 3.0M [F4][F5].",
  ])("may stand behind “by” where the words look back: %s", (text) => {
    expect(blocks(text)).toEqual([]);
  });

  it("is no deadline", () => {
    expect(blocks("We will reach the target of GBP 3.0M by 31 August 2026 [F4][F5].")).toContain("31 August 2026");
  });
});
