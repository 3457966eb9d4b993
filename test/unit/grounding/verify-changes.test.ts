import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "#domain/evidence";
import { findChanges } from "#grounding/find-changes";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import { verifyChanges } from "#grounding/verify-changes";

const entries: LedgerEntry[] = [
  { id: "F1", kind: "fact", path: "a.level", value: { type: "number", value: 4 } },
  { id: "F2", kind: "fact", path: "b.level", value: { type: "number", value: 5 } },
  { id: "F3", kind: "fact", path: "revenue", value: { type: "money", amount: "23680000", currency: "CNY" } },
  { id: "N1", kind: "note", title: "5 号线交流会", text: "我们要免工具的电器仓，别堆参数。" },
];
const ledger = prepareLedger(entries);

function changed(verified: string, text: string) {
  return verifyChanges({ verified, text, lang: "zh" }, verify({ text, ledger, lang: "zh" }), ledger);
}

describe("an edited draft", () => {
  it("is grounded when nothing was changed", () => {
    const text = "客情 4 级，目标 5 级。 [F1][F2]";
    expect(changed(text, text).verdict).toBe("grounded");
  });

  it("names a figure that the same evidence would bear elsewhere", () => {
    const { findings } = changed("客情 4 级，目标 5 级。 [F1][F2]", "客情 5 级，目标 5 级。 [F1][F2]");
    expect(findings).toContainEqual(expect.objectContaining({ severity: "warn", span: "5 级", expected: "4 级" }));
  });

  it("lets the same amount be written another way", () => {
    expect(changed("销售收入 ¥2,368万。 [F3]", "销售收入 23.68 million 元。 [F3]").findings).toEqual([]);
  });

  it("lets words without figures be reworded", () => {
    expect(changed("客情 4 级。 [F1]", "目前客情为 4 级。 [F1]").findings).toEqual([]);
  });

  it("names a changed word of a quotation once", () => {
    const { findings } = changed("客户说“免工具的电器仓”。 [N1]", "客户说“免工具的电控仓”。 [N1]");
    expect(findings.map(({ code }) => code)).toEqual(["quote"]);
  });

  it("names a changed digit in the title of a note", () => {
    const { findings } = changed("《5 号线交流会》谈了参数。 [N1]", "《6 号线交流会》谈了参数。 [N1]");
    expect(findings.map(({ span }) => span)).toEqual(["6"]);
  });

  it("keeps quiet about what was there before", () => {
    const text = "核验过的旧话 777 台。\n客情 4 级。 [F1]";
    expect(changed(text, text.replace("4", "8")).findings.map(({ span }) => span)).toEqual(["8 级"]);
  });
});

describe("the changes between two texts", () => {
  it("put into the old text give the new one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (was, text) => {
        let rebuilt = was;
        for (const change of findChanges(was, text).toReversed()) {
          rebuilt =
            rebuilt.slice(0, change.wasStart) + text.slice(change.start, change.end) + rebuilt.slice(change.wasEnd);
        }
        expect(rebuilt).toBe(text);
      }),
    );
  });
});
