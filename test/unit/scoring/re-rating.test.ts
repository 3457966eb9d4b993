import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import { scoreReRating } from "#scoring/re-rating/re-rating";
import type { ReRatingAccount, ReRatingStandingAccount } from "#scoring/re-rating/re-rating-input";
import { asOf, config, fate, held, lastAsOf, review, scored } from "./re-rating-cases.ts";

describe("scoreReRating: hysteresis", () => {
  // Cut-offs 35 · 50 · 70, margin 3. Up: value − cut-off ≥ 3; down: cut-off − value ≥ 3
  it.each([
    ["3 above the cut-off", "nurture", 66, 73, "key", "entered", "past-by-margin", 70],
    ["2.9 above it for the first time", "nurture", 66, 72.9, "nurture", "held", "within-margin", 70],
    ["just above it for the second time", "nurture", 70, 70, "key", "entered", "past-twice", 70],
    ["3 below the cut-off", "key", 74, 67, "nurture", "left", "past-by-margin", 70],
    ["2.9 below it for the first time", "key", 74, 67.1, "key", "held", "within-margin", 70],
    ["just below it for the second time", "key", 69.9, 69.9, "nurture", "left", "past-twice", 70],
    ["on the cut-off it is held by", "key", 74, 70, "key", "held", "no-crossing", null],
    ["3 above a lower cut-off", "exit", 30, 38, "watch", "promoted", "past-by-margin", 35],
    ["3 below a lower cut-off", "watch", 36, 32, "exit", "demoted", "past-by-margin", 35],
    ["back between its cut-offs", "nurture", 71, 60, "nurture", "held", "no-crossing", null],
  ] as const)("decides for an account %s", (_what, from, lastValue, value, to, change, reason, cutOff) => {
    expect(fate(held("A", from, lastValue), scored("A", value))).toMatchObject({
      from,
      to,
      change,
      reason,
      cutOff,
      lastValue,
    });
  });

  // 0.1 + 72.9 in binary is 72.99999999999999 or 73 by the way it was added up
  it("does not trip over binary fractions at the margin", () => {
    expect(fate(held("A", "nurture", 60), scored("A", 72.9 + 0.1))?.to).toBe("key");
  });

  // exit → 71: past 35 by 36 and past 50 by 21, but past 70 by 1 only
  it("rises as far as every cut-off in turn is passed", () => {
    expect(fate(held("A", "exit", 20), scored("A", 71))).toMatchObject({
      to: "nurture",
      change: "promoted",
      cutOff: 50,
      pending: "key",
    });
  });

  // key → 34: below 70 by 36 and below 50 by 16, below 35 by 1 only
  it("falls as far as every cut-off in turn is passed", () => {
    expect(fate(held("A", "key", 80), scored("A", 34))).toMatchObject({ to: "watch", change: "left", pending: "exit" });
  });

  // Last time 51 earned nurture: the cut-off 50 is passed twice, the cut-off 70 is new and passed by 1
  it("counts two reviews running for each cut-off by itself", () => {
    expect(fate(held("A", "watch", 51), scored("A", 71))).toMatchObject({ to: "nurture", pending: "key" });
  });

  it("says which class follows should the value stay where it is", () => {
    expect(fate(held("A", "key", 74), scored("A", 68))).toMatchObject({
      to: "key",
      earned: "nurture",
      pending: "nurture",
    });
  });

  it("goes by what the last review found, not by cut-offs moved since", () => {
    const moved = resolveScoringConfig({ scorecard: { classes: { key: 75 } } });
    const last: ReRatingStandingAccount = { ...held("A", "key", 73), earned: "key" };
    const now: ReRatingAccount = { id: "A", score: { value: 73, class: "nurture", factors: [] } };
    const { accounts } = scoreReRating({ asOf, last: { asOf: lastAsOf, accounts: [last] }, accounts: [now] }, moved);
    expect(accounts[0]).toMatchObject({ to: "key", reason: "within-margin", cutOff: 75 });
  });

  it("takes the margin from the config", () => {
    const wide = resolveScoringConfig({ reRating: { margin: 10 } });
    const last = { asOf: lastAsOf, accounts: [held("A", "nurture", 60)] };
    expect(scoreReRating({ asOf, last, accounts: [scored("A", 79)] }, wide).accounts[0]?.to).toBe("nurture");
  });

  // Textile: key from 80. 76 − 80 = −4, so the account falls, though it is key by the common cut-offs
  it("goes by the cut-offs of the account's own industry", () => {
    const rules = { classes: { key: 80, nurture: 50, watch: 35 }, falseKeyCap: "nurture" as const };
    const now: ReRatingAccount = { id: "A", score: { value: 76, class: "nurture", factors: [] }, rules };
    expect(fate(held("A", "key", 84), now)).toMatchObject({ to: "nurture", reason: "past-by-margin", cutOff: 80 });
  });
});

describe("scoreReRating: false-key cap", () => {
  it.each([
    ["a key account within the margin", "key", 68, "nurture", "left"],
    ["a key account above the cut-off", "key", 80, "nurture", "left"],
    ["an account that would rise", "watch", 80, "nurture", "promoted"],
    ["an account that is there already", "nurture", 80, "nurture", "held"],
  ] as const)("binds at once for %s", (_what, from, value, to, change) => {
    expect(fate(held("A", from, 74), scored("A", value, ["squeezer"]))).toMatchObject({
      to,
      change,
      reason: "false-key-cap",
    });
  });

  it("is seen in a class below what the value earns, without any flag", () => {
    const capped: ReRatingAccount = { id: "A", score: { value: 80, class: "nurture", factors: [] } };
    expect(fate(held("A", "key", 80), capped)).toMatchObject({ to: "nurture", earned: "key", reason: "false-key-cap" });
  });

  it("leaves alone what lies below it", () => {
    expect(fate(held("A", "watch", 40), scored("A", 40, ["squeezer"]))).toMatchObject({
      to: "watch",
      reason: "no-crossing",
    });
  });

  // 71 earned key last time as well: past the cut-off twice
  it("gives the class back once it is lifted and the value was past the cut-off twice", () => {
    const first = review([held("A", "key", 71)], [scored("A", 71, ["squeezer"])]);
    const second = scoreReRating(
      { asOf: parseDay("2027-02-15"), last: first.standing, accounts: [scored("A", 71)] },
      config,
    );
    expect(second.accounts[0]).toMatchObject({ from: "nurture", to: "key", reason: "past-twice" });
  });

  it("caps at the first review too", () => {
    expect(review(null, [scored("A", 80, ["squeezer"])]).accounts[0]).toMatchObject({ to: "nurture", change: "new" });
  });
});

describe("scoreReRating: accounts without a past or a score", () => {
  it("takes the classes as scored at the first review", () => {
    const { value, band, accounts, keyAccounts } = review(null, [scored("A", 71), scored("B", 36), scored("C", null)]);
    expect([value, band, keyAccounts, accounts.map(({ to, change }) => [to, change])]).toEqual([
      null,
      "first",
      { accountIds: ["A"], entered: ["A"], left: [] },
      [
        ["key", "entered"],
        ["watch", "new"],
        [null, "new"],
      ],
    ]);
  });

  it("keeps the class of an account with too little data, and says so", () => {
    const { accounts, flags, missing } = review(
      [held("A", "key", 74), held("B", "nurture", 60)],
      [scored("A", null), scored("B", 60)],
    );
    expect([accounts[0], flags, missing]).toMatchObject([
      { to: "key", change: "held", reason: "insufficient", pending: null },
      ["class-kept"],
      ["A"],
    ]);
  });

  it("does not take a review without a score for one that saw the crossing", () => {
    expect(fate(held("A", "key", null), scored("A", 69))).toMatchObject({ to: "key", reason: "within-margin" });
  });

  it("rates an account that never had a class as if it were new", () => {
    expect(fate(held("A", null, null), scored("A", 71))).toMatchObject({ to: "key", change: "entered" });
  });

  it("does not say held of an account that has no class still", () => {
    expect(fate(held("A", null, null), scored("A", null))).toMatchObject({
      to: null,
      change: "new",
      reason: "insufficient",
    });
  });

  it("lets an account go that is no longer there", () => {
    const { accounts, keyAccounts, standing } = review([held("A", "key", 74), held("B", "key", 80)], [scored("B", 80)]);
    expect([accounts[0]?.change, keyAccounts, standing.accounts.map(({ id }) => id)]).toEqual([
      "gone",
      { accountIds: ["B"], entered: [], left: ["A"] },
      ["B"],
    ]);
  });

  it("has nothing to say of an empty portfolio", () => {
    expect(review(null, [])).toMatchObject({ value: null, band: "insufficient", accounts: [] });
  });
});

describe("scoreReRating: value and movers", () => {
  // Compared: A held, B entered, C held, D left = 4; E is new and F has no score. 2/4 · 100 = 50; scored 5 of 6
  it("is the percent of the compared accounts that kept their class", () => {
    const last = [held("A", "key", 75), held("B", "nurture", 60), held("C", "exit", 10), held("D", "key", 75)];
    const { value, band, coverage, factors, counts } = review(
      [...last, held("F", "watch", 40)],
      [scored("A", 75), scored("B", 75), scored("C", 12), scored("D", 60), scored("E", 55), scored("F", null)],
    );
    expect([value, band, coverage]).toEqual([50, "changed", 0.8333333333]);
    expect(factors.map(({ id, raw, contribution }) => [id, raw, contribution])).toEqual([
      ["held", 2, 50],
      ["entered", 1, 0],
      ["left", 1, 0],
      ["promoted", 0, 0],
      ["demoted", 0, 0],
    ]);
    expect(counts).toEqual({ entered: 1, left: 1, promoted: 0, demoted: 0, held: 3, new: 1, gone: 0 });
  });

  it("is steady when every class is kept", () => {
    expect(review([held("A", "key", 75)], [scored("A", 76)])).toMatchObject({ value: 100, band: "steady" });
  });

  it("is not steady with a newcomer, though all the others kept their class", () => {
    expect(review([held("A", "key", 75)], [scored("A", 75), scored("B", 40)])).toMatchObject({
      value: 100,
      band: "changed",
    });
  });

  // One of three scored: a third is below 0.5
  it("does not judge a portfolio of which little is scored", () => {
    const last = [held("A", "key", 75), held("B", "key", 75), held("C", "key", 75)];
    expect(review(last, [scored("A", 75), scored("B", null), scored("C", null)])).toMatchObject({
      value: null,
      band: "insufficient",
      keyAccounts: { accountIds: ["A", "B", "C"] },
    });
  });

  // a 10→4 = −6, b 5→5 = 0, c 2→none = −2, d none→7 = +7, e 1→2 = +1: by size 7, 6, 2
  it("names the three factors that moved most, signed", () => {
    const contributions = (held: Record<string, number>) =>
      Object.entries(held).map(([id, contribution]) => ({ id, contribution }));
    const last = { ...held("A", "key", 75), factors: contributions({ a: 10, b: 5, c: 2, e: 1 }) };
    const now = { ...scored("A", 75) };
    const factors = contributions({ a: 4, b: 5, d: 7, e: 2 });
    expect(fate(last, { ...now, score: { ...now.score, factors } })?.movers).toEqual([
      { id: "d", from: null, to: 7, change: 7 },
      { id: "a", from: 10, to: 4, change: -6 },
      { id: "c", from: 2, to: null, change: -2 },
    ]);
  });

  it("names no movers where the last review kept no factors", () => {
    const now: ReRatingAccount = {
      id: "A",
      score: { value: 75, class: "key", factors: [{ id: "a", contribution: 75 }] },
    };
    expect(fate(held("A", "key", 75), now)?.movers).toEqual([]);
  });
});
