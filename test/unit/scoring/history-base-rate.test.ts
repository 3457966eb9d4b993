import { describe, expect, it } from "vitest";
import { resolveScoringConfig } from "#scoring/config";
import { countHistory, historyBaseRate } from "#scoring/win-rate/history-base-rate";

const { winRate } = resolveScoringConfig();
const deal = (accountId: string, productId: string, won: boolean) => ({ accountId, productId, stage: null, won });
const closed = [deal("A", "X", true), deal("A", "X", false), deal("A", "Y", true), deal("B", "X", false)];

describe("history", () => {
  it("counts the deals of the same account and product, and all", () => {
    expect(countHistory(closed, { accountId: "A", productId: "X", stage: null })).toEqual({
      alike: { won: 1, lost: 1 },
      whole: { won: 2, lost: 2 },
    });
  });

  it("does not ask for what the deal does not say", () => {
    expect(countHistory(closed, { accountId: "A", productId: null, stage: null }).alike).toEqual({ won: 2, lost: 1 });
  });

  // No deal alike: (0 + 10·0.5) / (0 + 10) = the whole's 50 %
  it("falls back to the whole where no deal is alike", () => {
    const counts = countHistory(closed, { accountId: "C", productId: null, stage: null });
    expect(historyBaseRate(counts, winRate)).toEqual({
      rate: 50,
      sampleSize: 0,
      won: 0,
      whole: { rate: 50, sampleSize: 4 },
    });
  });
});
