import { describe, expect, it } from "vitest";
import type { Claim, LedgerEntry } from "../../../src/web/api/types.ts";
import { answerBars } from "../../../src/web/chat/answer-bars.ts";
import type { ShownBlock } from "../../../src/web/draft/lay-out-section.ts";

const money = (id: string, amount: string, currency = "CNY"): LedgerEntry => ({
  id,
  kind: "fact",
  path: "orders.revenue12m",
  value: { type: "money", amount, currency },
});
const claim = (text: string, source: string): Claim => ({
  id: text,
  kind: "fact",
  text,
  source,
  evidence: [],
  origin: "template",
});
const table = (figures: readonly (readonly [string, string])[]): ShownBlock => ({
  type: "table",
  columns: [
    { title: "Account", isFigure: false },
    { title: "Revenue", isFigure: true },
  ],
  rows: figures.map(([text, source], at) => [
    { claims: [claim(`A${String(at)}`, "{{F9}}")], label: "" },
    { claims: [claim(text, source)], label: "" },
  ]),
});
const entries = [money("F1", "100"), money("F2", "-50"), money("F3", "25"), money("F4", "10", "EUR")];
const entryOf = (id: string) => entries.find((entry) => entry.id === id);

describe("bars of an answer", () => {
  it("draw a column of one figure per row to one scale", () => {
    const block = table([
      ["CNY 100", "{{F1}}"],
      ["CNY -50", "{{F2}}"],
      ["CNY 25", "{{F3}}"],
    ]);
    expect(answerBars(block, entryOf)?.bars.map(({ share, isNegative }) => [share, isNegative])).toEqual([
      [1, false],
      [0.5, true],
      [0.25, false],
    ]);
  });

  it("are not drawn for two rows, which a sentence compares better", () => {
    const block = table([
      ["CNY 100", "{{F1}}"],
      ["CNY 25", "{{F3}}"],
    ]);
    expect(answerBars(block, entryOf)).toBeNull();
  });

  it("never compare two currencies", () => {
    const block = table([
      ["CNY 100", "{{F1}}"],
      ["CNY 25", "{{F3}}"],
      ["EUR 10", "{{F4}}"],
    ]);
    expect(answerBars(block, entryOf)).toBeNull();
  });

  it("take no figure from words that refer to nothing", () => {
    const block = table([
      ["CNY 100", "CNY 100"],
      ["CNY 50", "CNY 50"],
      ["CNY 25", "CNY 25"],
    ]);
    expect(answerBars(block, entryOf)).toBeNull();
  });
});
