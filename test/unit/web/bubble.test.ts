import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bubbleSize, placeAccounts, ringFlags } from "#web/portfolio/bubble";
import { fitBubbles, namedBubbles } from "#web/portfolio/fit-bubbles";
import { placeLabels } from "#web/portfolio/place-labels";
import { labelWidth, shortLabel, twoLines } from "#web/portfolio/short-label";
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
  const at = (id: string, x: number, y: number, name = "禾悦鲜生") => ({ id, name, x, y, size: 20, isFlagged: false });

  it("writes to the right where nothing is in the way", () => {
    const placed = [...placeLabels([at("a", 50, 50), at("b", 20, 20)], area).values()];
    expect(placed.map(({ dx, dy }) => [dx > 0, dy])).toEqual([
      [true, 0],
      [true, 0],
    ]);
  });

  it("stays inside the picture and off the neighbour", () => {
    const edge = placeLabels([at("edge", 100, 50)], area).get("edge");
    const beside = placeLabels([at("a", 50, 50), at("b", 54, 50)], area).get("a");
    expect([edge?.dx, beside?.dx].every((dx) => dx !== undefined && dx < 0)).toBe(true);
  });

  it("writes a name whole where there is room, however long it is", () => {
    const name = "澜州市轨道交通集团有限公司";
    expect(
      placeLabels([at("a", 50, 50, name)], area)
        .get("a")
        ?.text.replace("\n", ""),
    ).toBe(name);
  });

  it("writes only the names asked for, and none over what is taken", () => {
    const [a, b] = [at("a", 50, 50), at("b", 10, 50)];
    const taken = [{ left: 400, top: 100, right: 700, bottom: 300 }];
    expect([...placeLabels([a, b], area, { named: [a], taken }).keys()]).toEqual([]);
  });

  const bubbles = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 100 }),
      y: fc.integer({ min: 0, max: 100 }),
      size: fc.integer({ min: 8, max: 56 }),
      name: fc.constantFrom("禾悦鲜生", "Prairie & Pine Home Stores Inc.", "粤瀚照明集团华东工程事业部", "Acme"),
      isFlagged: fc.boolean(),
    }),
    { maxLength: 25 },
  );

  it("never lets two names meet", () => {
    fc.assert(
      fc.property(bubbles, (drawn) => {
        const named = drawn.map((bubble, index) => ({ ...bubble, id: String(index) }));
        const boxes = [...placeLabels(named, area)].map(([id, { text, dx, dy }]) => {
          const { x, y } = named[Number(id)] ?? { x: 0, y: 0 };
          const [middleX, middleY] = [x * 10 + dx, 400 - y * 4 + dy];
          const [width, height] = [labelWidth(text) / 2, (text.split("\n").length * 15) / 2];
          return { left: middleX - width, right: middleX + width, top: middleY - height, bottom: middleY + height };
        });
        const meet = (one: (typeof boxes)[number], other: (typeof boxes)[number]) =>
          one.left < other.right - 1e-6 &&
          other.left < one.right - 1e-6 &&
          one.top < other.bottom - 1e-6 &&
          other.top < one.bottom - 1e-6;
        return boxes.every((one, index) => boxes.slice(index + 1).every((other) => !meet(one, other)));
      }),
    );
  });
});

describe("fitBubbles", () => {
  const bubble = { id: "1", name: "", x: 0, y: 0, size: 56, band: "A", isFlagged: false } as const;

  it("draws a few as they are, and a thousand so small that they do not heap", () => {
    const sizeAmong = (count: number) =>
      fitBubbles(
        Array.from({ length: count }, () => bubble),
        { width: 900, height: 400 },
      )[0]?.size;
    // 56·√(60 ÷ 960) = 14
    expect([sizeAmong(10), sizeAmong(960)]).toEqual([56, 14]);
  });

  it("names the largest of those chosen, not more than a picture bears", () => {
    const crowd = Array.from({ length: 100 }, (_, index) => ({ ...bubble, id: String(index) }));
    expect([namedBubbles(crowd, null).length, namedBubbles(crowd, new Set(["99"])).map(({ id }) => id)]).toEqual([
      24,
      ["99"],
    ]);
  });
});

it("breaks a name between its words into two lines as even as they go", () => {
  const names = ["Prairie & Pine Home Stores Inc.", "澜州市轨道交通集团有限公司", "北岭Retail53有限公司", "Acme"];
  expect(names.map(twoLines)).toEqual([
    "Prairie & Pine\nHome Stores Inc.",
    "澜州市轨道交通\n集团有限公司",
    "北岭Retail53\n有限公司",
    null,
  ]);
});

it("cuts a label at eight Chinese characters or sixteen letters", () => {
  expect(shortLabel("澜州市轨道交通集团有限公司")).toBe("澜州市轨道交通集…");
  expect(shortLabel("Prairie & Pine Home Stores Inc.")).toBe("Prairie & Pine H…");
  expect(shortLabel("禾悦鲜生")).toBe("禾悦鲜生");
});
