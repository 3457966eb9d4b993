import { describe, expect, it } from "vitest";
import { bubbleSize, placeAccounts } from "#web/portfolio/bubble";
import { shortLabel } from "#web/portfolio/short-label";
import { accountRow, scoreBrief } from "./account-row-fixture.ts";

describe("bubbleSize", () => {
  it("grows with the root of revenue between 12 and 64 pixels", () => {
    // 12 + 52·√(25 ÷ 100) = 38
    expect([0, 25, 100].map((revenue) => bubbleSize(revenue, 100))).toEqual([12, 38, 64]);
  });

  it("keeps refunds and an empty portfolio visible", () => {
    expect([bubbleSize(-5, 100), bubbleSize(0, 0)]).toEqual([12, 12]);
  });
});

describe("placeAccounts", () => {
  it("names what an account lacks in place of guessing where it stands", () => {
    const rfm = { ...scoreBrief(null), segment: null };
    const { placed, unplaced } = placeAccounts([
      accountRow({}),
      accountRow({ id: "2", rfm, scorecard: scoreBrief(null) }),
    ]);
    expect(placed).toHaveLength(1);
    expect(unplaced.map(({ row, lacks }) => [row.id, lacks])).toEqual([["2", ["rfm", "scorecard"]]]);
  });

  it("draws small accounts over large ones", () => {
    const small = accountRow({ id: "small", revenue12m: { amount: "1", currency: "CNY" } });
    expect(placeAccounts([small, accountRow({ id: "large" })]).placed.map(({ id }) => id)).toEqual(["large", "small"]);
  });

  it("marks an account without a rated deal as having none, not as the lowest band", () => {
    expect(placeAccounts([accountRow({ winRate: null })]).placed[0]?.band).toBe("none");
  });
});

it("cuts a label at eight Chinese characters or sixteen letters", () => {
  expect(shortLabel("澜州市轨道交通集团有限公司")).toBe("澜州市轨道交通集…");
  expect(shortLabel("Prairie & Pine Home Stores Inc.")).toBe("Prairie & Pine H…");
  expect(shortLabel("禾悦鲜生")).toBe("禾悦鲜生");
});
