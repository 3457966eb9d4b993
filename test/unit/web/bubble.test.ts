import { describe, expect, it } from "vitest";
import { bubbleSize, placeAccounts, ringFlags } from "#web/portfolio/bubble";
import { placeLabels } from "#web/portfolio/place-labels";
import { shortLabel } from "#web/portfolio/short-label";
import { accountRow, matchAt } from "./account-row-fixture.ts";

const none: ReadonlySet<string> = new Set();
const money = (amount: string) => ({ amount, currency: "CNY" });

describe("bubbleSize", () => {
  it("grows with the root of the amount between 12 and 56 pixels", () => {
    // 12 + 44·√(25 ÷ 100) = 34
    expect([0, 25, 100].map((amount) => bubbleSize(amount, 100))).toEqual([12, 34, 56]);
  });

  it("keeps nothing bought and an empty portfolio visible", () => {
    expect([bubbleSize(-5, 100), bubbleSize(0, 0)]).toEqual([12, 12]);
  });
});

describe("placeAccounts", () => {
  it("places an account by closeness and potential", () => {
    const { placed } = placeAccounts([accountRow({ match: matchAt(78, 71) })], none);
    expect(placed.map(({ x, y }) => [x, y])).toEqual([[78, 71]]);
  });

  it("names what is missing of an account without a place, and does not take it for zero", () => {
    const rows = [
      accountRow({ id: "1", match: matchAt(43, null) }),
      accountRow({ id: "2", match: matchAt(null, null) }),
      accountRow({ id: "3", match: null }),
      accountRow({ id: "4", match: matchAt(0, 0) }),
    ];
    const { placed, unplaced } = placeAccounts(rows, none);
    expect(placed.map(({ id }) => id)).toEqual(["4"]);
    expect(unplaced.map(({ missing }) => missing)).toEqual([
      ["potential"],
      ["closeness", "potential"],
      ["closeness", "potential"],
    ]);
  });

  it("draws small accounts over large ones", () => {
    const small = accountRow({ id: "small", match: matchAt(50, 50), revenue12m: money("1") });
    const large = accountRow({ id: "large", match: matchAt(50, 50), revenue12m: money("900") });
    expect(placeAccounts([small, large], none).placed.map(({ id }) => id)).toEqual(["large", "small"]);
  });

  it("marks an account without a rated deal as having none, not as the lowest band", () => {
    const { placed } = placeAccounts([accountRow({ match: matchAt(50, 50), winRate: null })], none);
    expect(placed[0]?.band).toBe("none");
  });
});

describe("ringFlags", () => {
  it("rings false key accounts and those that revenue depends on, and no other flag", () => {
    const row = accountRow({ id: "1", flags: ["squeezer", "stale"] });
    expect([ringFlags(row, none), ringFlags(row, new Set(["1"]))]).toEqual([["squeezer"], ["squeezer", "dependency"]]);
  });
});

describe("placeLabels", () => {
  const area = { width: 1000, height: 400 };
  const at = (id: string, x: number, y: number) => ({ id, name: "禾悦鲜生", x, y, size: 20, isFlagged: false });

  it("writes to the right where nothing is in the way", () => {
    expect([...placeLabels([at("a", 50, 50), at("b", 20, 20)], area).values()]).toEqual(["right", "right"]);
  });

  it("stays inside the picture and off the neighbour", () => {
    expect(placeLabels([at("edge", 100, 50)], area).get("edge")).toBe("left");
    expect(placeLabels([at("a", 50, 50), at("b", 54, 50)], area).get("a")).toBe("left");
  });

  it("leaves a name out rather than write over another", () => {
    const heap = Array.from({ length: 6 }, (_, index) => at(String(index), 50, 50));
    expect(placeLabels(heap, area).size).toBe(4);
  });
});

it("cuts a label at eight Chinese characters or sixteen letters", () => {
  expect(shortLabel("澜州市轨道交通集团有限公司")).toBe("澜州市轨道交通集…");
  expect(shortLabel("Prairie & Pine Home Stores Inc.")).toBe("Prairie & Pine H…");
  expect(shortLabel("禾悦鲜生")).toBe("禾悦鲜生");
});
