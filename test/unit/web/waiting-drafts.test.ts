import { describe, expect, it } from "vitest";
import { type AccountDrafts, draftsByAccount, noDrafts } from "#web/portfolio/account-drafts";
import { filterRows, noFilter } from "#web/portfolio/row-filter";
import { sortRows } from "#web/portfolio/row-sort";
import { accountLine, accountRow } from "./account-row-fixture.ts";

const mark = { id: "d-1", kind: "account-plan", title: "计划", count: 3 } as const;
const stale: AccountDrafts = { stale: [mark], blocked: [], unchecked: 0 };
const blocked: AccountDrafts = { stale: [], blocked: [mark], unchecked: 0 };

const lines = [
  accountLine({ id: "calm", name: "A" }),
  accountLine({ id: "stale", name: "B" }, { drafts: stale }),
  accountLine({ id: "second", name: "C", attention: { place: 2, reasons: [] } }),
  accountLine({ id: "first", name: "D", attention: { place: 1, reasons: [] } }, { drafts: blocked }),
];
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe("drafts to look at again", () => {
  it("come after every other reason for attention, and before none", () => {
    const sorted = sortRows(lines, { column: "attention", isDescending: true });
    expect(idsOf(sorted)).toEqual(["first", "second", "stale", "calm"]);
  });

  it("are a reason for attention of their own", () => {
    expect(idsOf(filterRows(lines, { ...noFilter, needsAttention: true }))).toEqual(["stale", "second", "first"]);
  });

  it("can be filtered for, the stale and those not verified", () => {
    const left = (flag: string) => idsOf(filterRows(lines, { ...noFilter, flag }));
    expect([left("stale-draft"), left("blocked-draft")]).toEqual([["stale"], ["first"]]);
  });
});

describe("draftsByAccount", () => {
  const rows = [{ ...accountRow({ id: "a" }), drafts: { ...noDrafts, unchecked: 1 } }];

  it("goes by the rows until the drafts are compared", () => {
    expect(draftsByAccount(rows, undefined).get("a")).toEqual({ stale: [], blocked: [], unchecked: 1 });
  });

  it("goes by what was told later, where an account that is not named has none", () => {
    expect([...draftsByAccount(rows, [{ accountId: "b", ...stale }])]).toEqual([["b", stale]]);
  });
});
