import { describe, expect, it } from "vitest";
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
