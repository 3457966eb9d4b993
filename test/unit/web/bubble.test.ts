import { describe, expect, it } from "vitest";
import { bubbleSize, placeAccounts } from "#web/portfolio/bubble";
import { shortLabel } from "#web/portfolio/short-label";
import { accountRow, scoreBrief } from "./account-row-fixture.ts";

describe("bubbleSize", () => {
  it("grows with the root of the amount between 12 and 64 pixels", () => {
    // 12 + 52·√(25 ÷ 100) = 38
    expect([0, 25, 100].map((amount) => bubbleSize(amount, 100))).toEqual([12, 38, 64]);
  });

  it("keeps nothing open and an empty portfolio visible", () => {
    expect([bubbleSize(-5, 100), bubbleSize(0, 0)]).toEqual([12, 12]);
  });
});

describe("placeAccounts", () => {
  it("keeps accounts that bought nothing off a scale of revenue", () => {
    const { placed, unplaced } = placeAccounts([accountRow({}), accountRow({ id: "2", revenue12m: null })]);
    expect([placed.length, unplaced.map(({ id }) => id)]).toEqual([1, ["2"]]);
  });

  it("gives an account without a scorecard no place on its scale", () => {
    expect(placeAccounts([accountRow({ scorecard: scoreBrief(null) })]).placed[0]?.y).toBeNull();
  });

  it("draws small accounts over large ones", () => {
    const small = accountRow({ id: "small", openAmount: { amount: "1", currency: "CNY" } });
    expect(
      placeAccounts([small, accountRow({ id: "large", openAmount: { amount: "900", currency: "CNY" } })]).placed.map(
        ({ id }) => id,
      ),
    ).toEqual(["large", "small"]);
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
