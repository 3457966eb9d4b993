import { describe, expect, it } from "vitest";
import { ledgerEntrySchema } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const score = (id: string, value: number, band: string) =>
  ledgerEntrySchema.parse({
    id,
    kind: "score",
    score: {
      ...{ method: "supply-index", version: "1.0.0", asOf: "2026-10-01", value, scale: { min: 0, max: 100 }, band },
      ...{ coverage: 1, factors: [], missing: [], flags: [], configHash: "c0" },
    },
  });
const ledger = prepareLedger([
  score("S1", 41, "medium"),
  score("S2", 88, "VVIP"),
  score("S3", 66, "C"),
  score("S4", 19, "red"),
]);

function spans(text: string): string[] {
  return verify({ text, ledger, lang: "en" })
    .findings.filter(({ code }) => code === "wrong-attribute")
    .map(({ span }) => span);
}

describe("bands of scores of any method", () => {
  it.each([
    ["指数 41 分，属于低风险。[S1]", "低风险"],
    ["The index is 41 (low). [S1]", "low"],
    ["VIP 等级为 VVVIP。[S2]", "VVVIP"],
    ["They are a B account. [S3]", "B account"],
    ["The band is D. [S3]", "band is D"],
    ["The index stands at 19, green. [S4]", "green"],
  ])("finds in %s: %s", (text, span) => {
    expect(spans(text)).toEqual([span]);
  });

  it.each([
    "指数 41 分，属于中等水平。[S1]",
    "The index is 41 (medium); prices are high. [S1]",
    "VIP 分 88，VIP 等级为 VVIP。[S2]",
    "They are a C customer. [S3]",
    "The index stands at 19, red. [S4]",
  ])("is silent about %s", (text) => {
    expect(spans(text)).toEqual([]);
  });
});
