import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { explain } from "#scoring/explain";
import { scoreReRating } from "#scoring/re-rating/re-rating";
import type { ReRatingAccount, ReRatingStanding, ReRatingStandingAccount } from "#scoring/re-rating/re-rating-input";
import { reRatingMethod } from "#scoring/re-rating/re-rating-method";
import { asOf, config, held, lastAsOf, review, scored } from "./re-rating-cases.ts";

describe("scoreReRating: bad input", () => {
  const standing = (...accounts: ReRatingStandingAccount[]): ReRatingStanding => ({ asOf: lastAsOf, accounts });
  const factor = { id: "a", contribution: 1 };
  it.each([
    ["an account twice", null, [scored("A", 1), scored("A", 2)], "account:A: id"],
    ["an account twice last time", standing(held("A", "key", 1), held("A", "key", 2)), [], "account:A: id"],
    ["NaN", null, [{ id: "A", score: { value: Number.NaN, class: "exit", factors: [] } }], "account:A: score.value"],
    ["101 points", null, [{ id: "A", score: { value: 101, class: "key", factors: [] } }], "account:A: score.value"],
    ["points below 0 last time", standing(held("A", "exit", -1)), [], "account:A: last.value"],
    ["a class above its value", null, [{ id: "A", score: { value: 60, class: "key", factors: [] } }], "score.class"],
    ["a class without a value", null, [{ id: "A", score: { value: null, class: "key", factors: [] } }], "score.class"],
    ["a value without a class", null, [{ id: "A", score: { value: 60, class: null, factors: [] } }], "score.class"],
    [
      "a factor twice",
      null,
      [{ id: "A", score: { value: 60, class: "nurture", factors: [factor, factor] } }],
      "account:A: score.factors.a",
    ],
    [
      "an infinite factor",
      standing({ ...held("A", "key", 70), factors: [{ id: "a", contribution: Infinity }] }),
      [],
      "last.factors.a",
    ],
    ["a last review of the same day", { asOf, accounts: [] }, [], "last: asOf"],
    ["a last review of a later day", { asOf: parseDay("2026-11-16"), accounts: [] }, [], "last: asOf"],
  ] as [string, ReRatingStanding | null, ReRatingAccount[], string][])(
    "refuses %s",
    (_what, last, accounts, message) => {
      const act = () => scoreReRating({ asOf, last, accounts }, config);
      expect(act).toThrow(ScoringInputError);
      expect(act).toThrow(message);
    },
  );

  it.each([
    ["an unknown class", { accounts: [{ id: "A", score: { value: 60, class: "gold" } }] }, "account:A: score.class"],
    ["text for points", { accounts: [{ id: "A", score: { value: "60", class: "key" } }] }, "account:A: score.value"],
    ["no accounts", {}, "request: accounts"],
  ])("refuses a request with %s", (_what, body, message) => {
    expect(() => reRatingMethod.run({ asOf: "2026-11-15", ...body })).toThrow(message);
  });
});

describe("reRatingMethod", () => {
  // A1 75 − 70 = 5. A2 70 − 68.5 = 1.5 for the first time. A3 below 70 twice. A4 stays in 35–50. A5 is new.
  it.each([
    [
      "en",
      [
        "Re-rating against 2026-08-15: 50 % of the accounts that can be compared kept their class.",
        "2 key accounts: Rheinland, A2.",
        "Rheinland enters the key-account list: 75 points, 5 above the cut-off 70. Moved most: Growth on the year before +6; Revenue, 12 months +3.",
        "A3 leaves the key-account list, now nurture: 69.5 points, below the cut-off 70 for the second review running. Moved most: Cooperation in delivery and acceptance -1; Revenue, 12 months +1; Growth on the year before +0.5.",
        "A2 stays key account: 68.5 points, only 1.5 below the cut-off 70. Should the next review say the same: nurture. Moved most: Growth on the year before -5.5.",
        "A5 is rated for the first time, nurture: 55 points.",
        "Unchanged: A4.",
      ],
    ],
    [
      "zh",
      [
        "定期评价：与 2026-08-15 那一期相比，50% 的可比客户类别未变。",
        "重点客户 2 家：Rheinland、A2。",
        "Rheinland进入重点客户名单：得 75 分，高出 70 分线 5 分。变动最大的是：同比增长 +6；近 12 个月销售额 +3。",
        "A3退出重点客户名单，转为培养客户：得 69.5 分，连续两期低于 70 分线。变动最大的是：交付与验收配合度 -1；近 12 个月销售额 +1；同比增长 +0.5。",
        "A2仍为重点客户：得 68.5 分，仅低于 70 分线 1.5 分，本期不调整。下期若仍如此，调为培养客户。变动最大的是：同比增长 -5.5。",
        "A5首次评价，定为培养客户：得 55 分。",
        "类别未变：A4。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(reRatingMethod.run(reRatingMethod.example), lang, { A1: "Rheinland" })).toEqual(lines);
  });

  it("tells of caps, kept classes, newcomers without a score and accounts that went", () => {
    const score = review(
      [held("A", "key", 80), held("B", "watch", 40), held("C", "exit", 3), held("E", "nurture", 60)],
      [scored("A", 80, ["squeezer"]), scored("B", null), scored("D", null), scored("E", 60), scored("F", 20)],
    );
    expect(explain(score, "en")).toEqual([
      "Re-rating against 2026-08-15: 50 % of the accounts that can be compared kept their class.",
      "No key accounts.",
      "A leaves the key-account list, now nurture: 80 points, but a false-key flag binds at once.",
      "B stays watch: too little is known today, so the last class stands.",
      "F is rated for the first time, exit: 20 points.",
      "C is no longer among the accounts; it was exit.",
      "Unchanged: E.",
      "No class yet, too little is known: D.",
      "The class is held down by a false-key flag.",
      "Accounts without enough data keep the class of the last review.",
    ]);
  });

  it("opens the first review with what it is", () => {
    expect(explain(review(null, [scored("A", 75)]), "en")[0]).toBe(
      "First re-rating: nothing to compare with, every account takes the class it scores.",
    );
  });

  it("takes its own answer as the last review of the next", () => {
    const { standing } = reRatingMethod.run(reRatingMethod.example);
    const { accounts } = reRatingMethod.inputSchema.parse(reRatingMethod.example);
    const next = reRatingMethod.run({ asOf: "2027-02-15", last: standing, accounts });
    expect(next.accounts.map(({ to }) => to)).toEqual(["key", "nurture", "nurture", "watch", "nurture"]);
  });
});
