import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import { type AttentionFacts, attentionOf, compareAttention } from "#scoring/attention/attention";
import { attentionDefaults } from "#scoring/attention/attention-config";
import { describeReason } from "#scoring/attention/describe-attention";
import { revenueFall } from "#scoring/attention/revenue-fall";
import { type AgedDeal, pastClose, stalledDeals, usualCycle } from "#scoring/attention/stalled-deals";

const asOf = parseDay("2017-12-31");
const bought = (date: string, amountMinor: number) => ({ date: parseDay(date), amountMinor });
const before = [bought("2017-07-01", 400_00), bought("2017-08-15", 300_00), bought("2017-09-30", 300_00)];

describe("purchases against the months before", () => {
  it("have fallen where they are less by the set share", () => {
    expect(revenueFall([...before, bought("2017-10-01", 600_00)], asOf, attentionDefaults)).toEqual({
      recentMinor: 600_00,
      beforeMinor: 1000_00,
      percent: 40,
      months: 3,
      recent: { from: "2017-10-01", to: "2017-12-31" },
      before: { from: "2017-07-01", to: "2017-09-30" },
    });
  });

  it.each([
    ["fell less than the share", [...before, bought("2017-11-01", 701_00)]],
    ["were too few before to show a trend", before.slice(1)],
    ["came to nothing before", [...before, bought("2017-09-01", -1000_00)]],
    ["lie after the day", [...before, bought("2017-10-02", 900_00), bought("2018-01-01", 1_00)]],
  ])("have not where they %s", (_, orders) => {
    expect(revenueFall(orders, asOf, attentionDefaults)).toBeNull();
  });

  it("fell by all of it where nothing was bought or more came back", () => {
    const falls = [before, [...before, bought("2017-12-01", -50_00)]].map((orders) =>
      revenueFall(orders, asOf, attentionDefaults),
    );
    expect(falls.map((fall) => [fall?.recentMinor, fall?.percent])).toEqual([
      [0, 100],
      [0, 100],
    ]);
  });

  it("give the same in any order", () => {
    const orders = fc.array(
      fc.record({ back: fc.integer({ min: -40, max: 400 }), amountMinor: fc.integer({ min: -9_999, max: 99_999 }) }),
    );
    fc.assert(
      fc.property(orders, (given) => {
        const dated = given.map(({ back, amountMinor }) => ({ date: addDays(asOf, -back), amountMinor }));
        expect(revenueFall(dated.toReversed(), asOf, attentionDefaults)).toEqual(
          revenueFall(dated, asOf, attentionDefaults),
        );
      }),
    );
  });
});

const deal = (id: string, status: AgedDeal["status"], engagedOn: string | null, closeOn: string | null): AgedDeal => ({
  id,
  status,
  engagedOn: engagedOn === null ? null : parseDay(engagedOn),
  closeOn: closeOn === null ? null : parseDay(closeOn),
});
/** Took 1, 2 … 21 days. */
const closed = Array.from({ length: 21 }, (_, at) => ({
  ...deal(`c${at}`, at % 2 ? "won" : "lost", "2017-01-01", null),
  closeOn: addDays(parseDay("2017-01-01"), at + 1),
}));

describe("the age of open deals", () => {
  it("is measured by how long nine in ten of the closed ones took", () => {
    expect(usualCycle(closed, attentionDefaults)).toBe(19);
  });

  it("tells nothing where too few have closed", () => {
    expect(usualCycle(closed.slice(2), attentionDefaults)).toBeNull();
  });

  const own = [
    deal("b", "open", "2017-12-11", null),
    deal("a", "open", "2017-12-01", null),
    deal("c", "open", "2017-11-01", null),
    deal("fresh", "open", "2017-12-12", null),
    deal("won", "won", "2016-01-01", "2017-01-01"),
  ];

  it("makes those stalled that are older, and no other", () => {
    expect(stalledDeals(own, asOf, 19, attentionDefaults)).toEqual({
      count: 3,
      open: 4,
      days: 19,
      percentile: 90,
      ids: ["a", "b", "c"],
    });
  });

  it("is not told where most of the deals are on their way", () => {
    const undated = deal("undated", "open", null, null);
    expect(stalledDeals([...own, undated], asOf, 19, attentionDefaults)).toBeNull();
  });

  it("counts deals whose close has passed, and the longest", () => {
    const own = [
      deal("b", "open", null, "2017-12-30"),
      deal("a", "open", null, "2017-12-01"),
      deal("today", "open", null, "2017-12-31"),
      deal("won", "won", null, "2017-01-01"),
    ];
    expect(pastClose(own, asOf)).toEqual({ count: 2, days: 30, ids: ["a", "b"] });
  });
});

const calm: AttentionFacts = {
  accountId: "a",
  class: "key",
  visit: { level: "business", daysOverdue: 0 },
  change: { change: "promoted", from: "nurture", to: "key" },
  flags: ["deals-as-orders"],
  dependencyPercent: null,
  revenueFall: null,
  pastClose: null,
  stalled: null,
};
const fall = revenueFall(before, asOf, attentionDefaults);

describe("an account", () => {
  it("needs no attention while nothing speaks for it", () => {
    expect(attentionOf(calm)).toBeNull();
  });

  it("gives every reason, in the order they are read", () => {
    const found = attentionOf({
      ...calm,
      class: "watch",
      visit: { level: "technical", daysOverdue: 4 },
      change: { change: "demoted", from: "key", to: "watch" },
      flags: ["stale", "squeezer", "insufficient"],
      dependencyPercent: 31,
      revenueFall: fall,
      pastClose: { count: 1, days: 3, ids: ["P-1"] },
      stalled: { count: 2, open: 3, days: 90, percentile: 90, ids: ["P-1", "P-2"] },
    });
    expect(found?.reasons.map((reason) => describeReason(reason, "zh", "CNY"))).toEqual([
      "技术走访逾期 4 天",
      "上次评级掉级：重点 → 警惕",
      "采购额下滑 100%：近 3 个月 ¥0，此前 3 个月 ¥1,000",
      "压价压账期",
      "评分依据已陈旧",
      "我方 31% 的收入系于一家",
      "1 个在手商机已过预计成交日，最长 3 天",
      "3 个在手商机中有 2 个停滞：超过 90 天未定，而我方 90% 的商机在此之前已见分晓",
    ]);
  });

  it("is ranked by the class it lost where that was the better one", () => {
    expect(attentionOf({ ...calm, class: "exit", change: { change: "left", from: "key", to: "exit" } })?.rank).toBe(4);
  });

  it("comes first by class, then by the longer overdue visit, then by what was lost", () => {
    const found = [
      { ...calm, accountId: "lost", class: null, revenueFall: fall },
      { ...calm, accountId: "late", class: null, visit: { level: "business" as const, daysOverdue: 1 } },
      { ...calm, accountId: "key", dependencyPercent: 40 },
      { ...calm, accountId: "flag", class: null, flags: ["stale"] },
    ].flatMap((facts) => attentionOf(facts) ?? []);
    expect(found.sort(compareAttention).map(({ accountId }) => accountId)).toEqual(["key", "late", "lost", "flag"]);
  });
});
