import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ScoringInputError } from "#errors";
import { type AccountNode, portfolioTotal, type RollUpFigures, rollUp } from "#scoring/hierarchy/roll-up";

const nothing: RollUpFigures = {
  revenue12mMinor: null,
  revenuePrior12mMinor: null,
  netContributionMinor: null,
  overdueMinor: null,
  orderCount12m: null,
  openAmountMinor: null,
  openOpportunities: null,
};
const node = (id: string, parentId: string | null, own: Partial<RollUpFigures> = {}): AccountNode => ({
  id,
  parentId,
  own: { ...nothing, ...own },
});

/** A group with two divisions, one of which has a plant; and an account that stands alone. */
const group = [
  node("plant", "east", { revenue12mMinor: 4, openOpportunities: 1 }),
  node("group", null, { revenue12mMinor: 100 }),
  node("east", "group", { revenue12mMinor: 20, overdueMinor: 7 }),
  node("west", "group"),
  node("alone", null, { revenue12mMinor: 1000, openOpportunities: 2 }),
];
const by = (id: string) => rollUp(group).find((account) => account.id === id);

describe("rollUp", () => {
  // group 100 + east 20 + plant 4 = 124; west knows nothing
  it("adds to an account what everything below it has, each once", () => {
    expect(by("group")).toMatchObject({
      depth: 0,
      members: ["east", "group", "plant", "west"],
      own: { revenue12mMinor: 100 },
      rolledUp: { revenue12mMinor: 124, overdueMinor: 7, openOpportunities: 1 },
      knownBy: { revenue12mMinor: 3, overdueMinor: 1, openOpportunities: 1 },
    });
  });

  it("leaves a division what is its own and below, at its depth", () => {
    expect([by("east"), by("plant")]).toMatchObject([
      { depth: 1, members: ["east", "plant"], rolledUp: { revenue12mMinor: 24 } },
      { depth: 2, members: ["plant"], rolledUp: { revenue12mMinor: 4 } },
    ]);
  });

  it("keeps unknown what no member knows", () => {
    expect([by("west")?.rolledUp.revenue12mMinor, by("group")?.rolledUp.orderCount12m]).toEqual([null, null]);
  });

  it("takes a known zero for known", () => {
    expect(rollUp([node("a", null, { overdueMinor: 0 }), node("b", "a")])[0]?.rolledUp.overdueMinor).toBe(0);
  });

  it("answers by id, whatever the order given", () => {
    expect(rollUp(group.toReversed())).toEqual(rollUp(group));
  });

  it("goes down a thousand levels", () => {
    const chain = Array.from({ length: 1000 }, (_, at) =>
      node(`n${at}`, at === 0 ? null : `n${at - 1}`, { orderCount12m: 1 }),
    );
    expect(rollUp(chain).find(({ id }) => id === "n0")?.rolledUp.orderCount12m).toBe(1000);
  });

  it.each([
    ["an unknown parent", [node("a", "nobody")], "account:a: parentId: no account nobody"],
    ["an account twice", [node("a", null), node("a", null)], "account:a: id"],
    ["an account that is its own parent", [node("a", "a")], "account:a: parentId: is its own descendant: a → a"],
    [
      "a circle, by its first account",
      [node("z", "c"), node("c", "b"), node("b", "d"), node("d", "c")],
      "account:b: parentId: is its own descendant: b → d → c → b",
    ],
    ["half a fen", [node("a", null, { overdueMinor: 0.5 })], "account:a: own.overdueMinor: not a whole number"],
    ["NaN", [node("a", null, { orderCount12m: Number.NaN })], "account:a: own.orderCount12m"],
    [
      "a sum that is not exact",
      [
        node("a", null, { revenue12mMinor: Number.MAX_SAFE_INTEGER }),
        node("b", "a", { revenue12mMinor: Number.MAX_SAFE_INTEGER }),
      ],
      "account:a: rolledUp.revenue12mMinor: too large",
    ],
  ])("refuses %s", (_what, accounts, message) => {
    const act = () => rollUp(accounts);
    expect(act).toThrow(ScoringInputError);
    expect(act).toThrow(message);
  });
});

describe("portfolioTotal", () => {
  // 100 + 20 + 4 + 1000
  it("counts every account of the portfolio once", () => {
    expect(portfolioTotal(group)).toMatchObject({
      members: ["alone", "east", "group", "plant", "west"],
      rolledUp: { revenue12mMinor: 1124, openOpportunities: 3 },
    });
  });

  // group with all below is 124; east and plant are in it already
  it("does not count a division twice that is named beside its parent", () => {
    expect(portfolioTotal(group, ["plant", "group", "east"]).rolledUp.revenue12mMinor).toBe(124);
  });

  it("knows nothing of no accounts", () => {
    expect(portfolioTotal(group, [])).toMatchObject({ members: [], rolledUp: nothing });
  });

  it("refuses an account that is not there", () => {
    expect(() => portfolioTotal(group, ["nobody"])).toThrow("account:nobody: id: no such account");
  });
});

describe("rollUp: laws", () => {
  /** Parents come earlier in the list, so there is no circle. */
  const forest = fc
    .array(fc.record({ parent: fc.nat(30), orders: fc.option(fc.integer({ min: 0, max: 1e6 })) }), { maxLength: 30 })
    .map((rows) =>
      rows.map(({ parent, orders }, at) =>
        node(`n${at}`, parent < at ? `n${parent}` : null, { orderCount12m: orders }),
      ),
    );
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);

  it("sums over the roots to what all accounts have of their own", () => {
    fc.assert(
      fc.property(forest, (accounts) => {
        const roots = rollUp(accounts).filter(({ parentId }) => parentId === null);
        const own = sum(accounts.map((account) => account.own.orderCount12m));
        expect(sum(roots.map(({ rolledUp }) => rolledUp.orderCount12m))).toBe(own);
        expect(sum([portfolioTotal(accounts).rolledUp.orderCount12m])).toBe(own);
      }),
    );
  });

  it("gives each account its own and its divisions' sums", () => {
    fc.assert(
      fc.property(forest, (accounts) => {
        const rolled = rollUp(accounts);
        for (const { id, own, rolledUp } of rolled) {
          const divisions = rolled.filter(({ parentId }) => parentId === id);
          const parts = [own.orderCount12m, ...divisions.map((division) => division.rolledUp.orderCount12m)];
          expect(rolledUp.orderCount12m).toBe(parts.every((part) => part === null) ? null : sum(parts));
        }
      }),
    );
  });

  it("gives the same bytes whatever the order", () => {
    fc.assert(
      fc.property(forest, (accounts) => {
        expect(JSON.stringify(rollUp(accounts.toReversed()))).toBe(JSON.stringify(rollUp(accounts)));
      }),
    );
  });
});
