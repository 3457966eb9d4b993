import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "#domain/evidence";
import { findCitations, findMalformedCitations } from "#grounding/citations";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const ledger: LedgerEntry[] = [
  { id: "F1", kind: "fact", path: "turnover", value: { type: "money", amount: "1450000000", currency: "SAR" } },
  { id: "F2", kind: "fact", path: "revenue", value: { type: "money", amount: "16800000", currency: "CNY" } },
  { id: "F3", kind: "fact", path: "overdue", value: { type: "money", amount: "1700000", currency: "CNY" } },
  { id: "N1", kind: "note", text: "他怕换灯再做一遍库内照度。" },
];
const findingsOf = (text: string) =>
  verify({ text, ledger: prepareLedger(ledger), lang: "zh" }).findings.map(({ code, severity, span }) => [
    code,
    severity,
    span,
  ]);

describe("citations that cannot be read", () => {
  it.each([
    "[f1]",
    "[F1 F2]",
    "[F1;]",
    "[F1–F3]",
    "[F1-F3]",
    "[F1 and F2]",
    "[见 F1]",
    "[来源：F1]",
    "［f1］",
    "[F1.2]",
  ])("are told at their place: %s", (written) => {
    expect(findingsOf(`预算已批 ${written}。`)).toEqual([["unknown-citation", "warn", written]]);
  });

  it("are told where the bracket never closes", () => {
    expect(findingsOf("预算已批 [F1。")).toEqual([["unknown-citation", "warn", "[F1"]]);
  });

  it.each([
    "[F1]",
    "[F1, N1]",
    "[F1][N1]",
    "【F1、N1】",
    "[附件]",
    "[T8 系列]",
    "[HB200]",
    "[x] 已办",
    "[see the list below]",
    "[2026]",
  ])("are not those that can, and not other brackets: %s", (written) => {
    expect(findMalformedCitations(`预算已批 ${written}。`)).toEqual([]);
  });

  it("never overlap those that can be read, for any text", () => {
    const piece = fc.constantFrom("[", "]", "F1", "N2", ", ", ";", " ", "f3", "【", "】", "预算", "12", "–");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const read = findCitations(text);
        const overlapping = findMalformedCitations(text).filter(({ start, end }) =>
          read.some((citation) => citation.start < end && start < citation.end),
        );
        expect(overlapping).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

it("reads 元 as the currency of most amounts, not of the first one", () => {
  expect(findingsOf("销售收入 1,680 万元 [F2]，逾期 170 万元 [F3]。")).toEqual([]);
});

it("takes a quotation in the other script for the same words", () => {
  expect(findingsOf("他說“怕換燈再做一遍庫內照度” [N1]。")).toEqual([]);
});
