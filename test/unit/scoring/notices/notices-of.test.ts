import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/day";
import type { AttentionReason } from "#scoring/attention/attention";
import { type NoticeFacts, noticesOf } from "#scoring/notices/notices-of";
import { asOf, calm, changeOf, figureOf, riskOf, visitDue, windowOf } from "./notice-cases.ts";

const spans = { leadDays: 30 };
const told = (facts: Partial<NoticeFacts>) => noticesOf({ ...calm, ...facts }, spans);
const keysOf = (facts: Partial<NoticeFacts>) => told(facts).map(({ key }) => key);

const fall: AttentionReason = {
  ...{ kind: "revenue-fall", recentMinor: 50_000, beforeMinor: 300_000, percent: 83.3, months: 3 },
  recent: { from: addDays(asOf, -90), to: asOf },
  before: { from: addDays(asOf, -180), to: addDays(asOf, -91) },
};
const stale: AttentionReason = { kind: "flag", flag: "stale" };

describe("what is told of an account", () => {
  it("is nothing where nothing speaks for it", () => {
    expect(told({})).toEqual([]);
  });

  it("is every visit whose day has passed, by level and day", () => {
    const visits = [visitDue("2026-10-15", 31), visitDue("2026-11-15", 0, "leadership")];
    expect(told({ visits })).toEqual([
      {
        key: "visit-overdue:A1:business:2026-10-15",
        kind: "visit-overdue",
        accountId: "A1",
        urgency: 30 + 20 + 3,
        subject: { type: "visit", visit: visits[0] },
        figures: [
          { name: "daysOverdue", value: 31, unit: "day" },
          { name: "dueOn", value: "2026-10-15", unit: "date" },
        ],
      },
    ]);
  });

  it("is a fall of purchases, a flag and every risk check that is raised", () => {
    const risks = [
      riskOf("productFault", [figureOf("claims", 1)]),
      riskOf("weakBrand", [figureOf("marketShare", 3, 5)], { state: "clear" }),
    ];
    expect(keysOf({ reasons: [fall, { kind: "flag", flag: "squeezer" }], risks })).toEqual([
      "risk-raised:A1:check:productFault",
      "risk-raised:A1:flag:squeezer",
      "risk-raised:A1:revenue-fall",
    ]);
  });

  it("is the same risk of two deals twice", () => {
    const risk = riskOf("chainChanged", [], { basis: "stated", stated: { answer: "yes", observedOn: "2026-10-01" } });
    const risks = ["P1", "P2"].map((id) => ({ ...risk, deal: { id, name: id } }));
    expect(keysOf({ risks })).toEqual(["risk-raised:A1:check:chainChanged:P1", "risk-raised:A1:check:chainChanged:P2"]);
  });

  it("is no reason for attention that is told in another way or stands for long", () => {
    const reasons: AttentionReason[] = [
      { kind: "visit-overdue", level: "business", days: 3 },
      { kind: "class-lost", from: "key", to: "nurture" },
      { kind: "dependency", percent: 40 },
    ];
    expect(keysOf({ reasons })).toEqual([]);
  });

  it("carries the figures of a flag where its check is known", () => {
    const figure = { id: "daysToPay", value: 137.4, limit: 90, unit: "day", raises: true };
    const falseKey = [{ flag: "squeezer", state: "raised", figures: [figure], missing: [] } as const].map((one) => ({
      ...one,
      figures: [...one.figures],
      missing: [],
    }));
    const [notice] = told({ reasons: [{ kind: "flag", flag: "squeezer" }], falseKey });
    expect(notice?.subject).toEqual({ type: "flag", flag: "squeezer", check: falseKey[0] });
  });

  it("does not tell an overdue visit once more as trouble of the relationship", () => {
    expect(keysOf({ risks: [riskOf("relationshipTrouble", [figureOf("visitOverdue", 64, 30)])] })).toEqual([]);
  });

  it("tells trouble of the relationship that somebody reported", () => {
    const stated = { answer: "yes", observedOn: "2026-10-27" };
    const risk = riskOf("relationshipTrouble", [figureOf("visitOverdue", 64, 30)], { stated, basis: "both" });
    expect(keysOf({ risks: [risk] })).toEqual(["risk-raised:A1:check:relationshipTrouble"]);
  });

  it("tells of old ratings once where the check counts them", () => {
    const risks = [riskOf("staleInformation", [figureOf("staleKeyData", 14, 365)])];
    expect([keysOf({ reasons: [stale], risks }), keysOf({ reasons: [stale] })]).toEqual([
      ["risk-raised:A1:check:staleInformation"],
      ["risk-raised:A1:flag:stale"],
    ]);
  });

  it.each([
    ["opens in the time set", "2026-12-15", "2027-01-31", ["buying-window:A1:selection:2026-12-15:ahead"]],
    ["opens later", "2026-12-16", "2027-01-31", []],
    ["opens today", "2026-11-15", "2027-01-31", ["buying-window:A1:selection:2026-11-15:open"]],
    ["has opened a short while ago", "2026-10-16", "2027-01-31", ["buying-window:A1:selection:2026-10-16:open"]],
    ["has been open for long", "2026-10-15", "2027-01-31", []],
    ["has closed", "2026-10-20", "2026-11-14", []],
  ])("tells of a window that %s only while that is news", (_, from, to, keys) => {
    expect(keysOf({ windows: [windowOf(from, to)] })).toEqual(keys);
  });

  it("tells of a window that nobody has said of the customer for a key account only", () => {
    const windows = [windowOf("2026-12-01", "2027-01-31", true)];
    expect([told({ windows }).length, told({ windows, class: "nurture" }).length]).toEqual([1, 0]);
  });

  it.each([
    ["entered", "nurture", "key", 10 + 20],
    ["promoted", "watch", "nurture", 10 + 15],
    ["left", "key", "nurture", 35 + 20],
    ["demoted", "nurture", "watch", 35 + 15],
  ] as const)("tells of an account that the newest review says %s", (change, from, to, urgency) => {
    const review = { asOf, change: changeOf({ change, from, to }) };
    const [notice] = told({ review, class: to });
    expect([notice?.key, notice?.urgency]).toEqual([`class-changed:A1:2026-11-15:${from}-${to}`, urgency]);
  });

  it.each(["held", "new", "gone"] as const)("tells nothing of an account that the newest review says %s", (change) => {
    expect(told({ review: { asOf, change: changeOf({ change }) } })).toEqual([]);
  });

  it("tells nothing of a review of long ago", () => {
    const aged = (days: number) => ({ asOf: addDays(asOf, -days), change: changeOf({}) });
    expect([told({ review: aged(45) }).length, told({ review: aged(46) }).length]).toEqual([1, 0]);
  });
});

const classes = fc.constantFrom("key", "nurture", "watch", "exit", null);
const facts: fc.Arbitrary<NoticeFacts> = fc
  .record({
    class: classes,
    late: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 3 }),
    hasFallen: fc.boolean(),
    flags: fc.uniqueArray(fc.constantFrom("squeezer", "stale", "occasional-bulk" as const)),
    risks: fc.uniqueArray(fc.constantFrom("productFault", "weakBrand", "staleInformation")),
    opens: fc.integer({ min: -60, max: 60 }),
    isTemplate: fc.boolean(),
    change: fc.constantFrom("entered", "left", "promoted", "demoted", "held", null),
  })
  .map(({ class: held, late, hasFallen, flags, risks, opens, isTemplate, change }) => ({
    ...calm,
    class: held,
    visits: late.map((days, at) => {
      const level = (["leadership", "technical", "business"] as const)[at] ?? "business";
      return visitDue(addDays(asOf, -days), days, level);
    }),
    reasons: [...(hasFallen ? [fall] : []), ...flags.map((flag) => ({ kind: "flag", flag }) as const)],
    risks: risks.map((risk) => riskOf(risk, [figureOf("claims", 1)])),
    windows: [windowOf(addDays(asOf, opens), addDays(asOf, opens + 40), isTemplate)],
    review: change && { asOf, change: changeOf({ change }) },
  }));

describe("notices", () => {
  it("have keys of their own, which begin with kind and account", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const keys = told(given).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(told(given).every(({ key, kind }) => key.startsWith(`${kind}:A1:`))).toBe(true);
      }),
    );
  });

  it("are the same in whichever order the facts come", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { visits, reasons, risks } = given;
        const turned = { visits: visits.toReversed(), reasons: reasons.toReversed(), risks: risks.toReversed() };
        expect(told({ ...given, ...turned })).toEqual(told(given));
      }),
    );
  });

  it("keep their keys the day after where nothing new happened", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const later = {
          ...given,
          asOf: addDays(asOf, 1),
          visits: given.visits.map((visit) => ({ ...visit, daysOverdue: (visit.daysOverdue ?? 0) + 1 })),
          windows: [],
        };
        const known = new Set(keysOf({ ...given, windows: [] }));
        const dueToday = given.visits.filter(({ daysOverdue }) => daysOverdue === 0).length;
        expect(keysOf(later).filter((key) => !known.has(key)).length).toBe(dueToday);
      }),
    );
  });

  it("stand by urgency between 0 and 69", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const urgencies = told(given).map(({ urgency }) => urgency);
        expect(urgencies).toEqual(urgencies.toSorted((a, b) => b - a));
        expect(urgencies.every((urgency) => urgency >= 0 && urgency <= 69)).toBe(true);
      }),
    );
  });

  it("of a higher class are at least as urgent", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const urgencyOf = (held: string) =>
          new Map(told({ ...given, class: held }).map((one) => [one.key, one.urgency]));
        const [high, low] = [urgencyOf("key"), urgencyOf("watch")];
        expect([...low].every(([key, urgency]) => (high.get(key) ?? 0) >= urgency)).toBe(true);
      }),
    );
  });
});
