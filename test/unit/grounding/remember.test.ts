import { describe, expect, it } from "vitest";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { createRemember } from "#grounding/remember";
import { verify } from "#grounding/verify";

describe("what is remembered", () => {
  it("is worked out once for a key, and again for the oldest key when there are too many", () => {
    const remember = createRemember<number>(2);
    const made: string[] = [];
    const ask = (key: string) => remember(key, () => made.push(key));
    for (const key of ["a", "b", "a", "c", "b", "a"]) ask(key);
    expect(made).toEqual(["a", "b", "c", "a"]);
  });

  it("is what a fresh ledger says, whatever was verified before", () => {
    const entries = [
      { id: "F1", kind: "fact", path: "orders.revenue", value: { type: "money", amount: "16800000", currency: "CNY" } },
      { id: "F2", kind: "fact", path: "orders.count", value: { type: "count", value: 12, unit: "order" } },
    ] as const;
    const used = prepareLedger(entries);
    const texts = [
      "Revenue was CNY 18M [F1].",
      "Revenue was CNY 16.8M [F1].",
      "Revenue was CNY 18M [F2].",
      "| | Revenue |\n|---|---|\n| 2026 | CNY 18M [F1] |",
      "Revenue was CNY 18M [F1]. Revenue was CNY 18M [F1].",
    ];
    for (const lang of ["en", "zh", "en"] as const)
      for (const text of texts)
        expect(verify({ text, ledger: used, lang })).toEqual(verify({ text, ledger: prepareLedger(entries), lang }));
  });

  it("keeps apart who wrote a claim and which claim a finding is of", () => {
    const ledger = prepareLedger([{ id: "F1", kind: "fact", path: "a.b", value: { type: "number", value: 5 } }]);
    const claim = { kind: "fact" as const, text: "The level is 7.", evidence: ["F1"] };
    const of = (id: string, origin: "model" | "person") =>
      verify({ claims: [{ id, ...claim, origin }], ledger, lang: "en" }).findings.map(
        ({ severity, claimId }) => `${severity} ${claimId}`,
      );
    expect([of("a", "model"), of("b", "person"), of("c", "model")]).toEqual([["block a"], ["warn b"], ["block c"]]);
  });
});
