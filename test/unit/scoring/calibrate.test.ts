import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import { type ClosedOpportunity, calibrate } from "#scoring/win-rate/calibrate";
import { calibrationMethod } from "#scoring/win-rate/calibration-method";
import { wilsonInterval } from "#scoring/win-rate/wilson-interval";

const asOf = parseDay("2026-11-01");
const closedOn = parseDay("2026-06-30");
const config = resolveScoringConfig();
const deal = (
  id: string,
  predicted: number | null,
  outcome: "won" | "lost",
  more: Partial<ClosedOpportunity> = {},
): ClosedOpportunity => ({ id, predicted, outcome, band: null, closedOn, ...more });
const score = (closed: readonly ClosedOpportunity[], settings = config) => calibrate({ asOf, closed }, settings);
/** `won` of `n` deals at one predicted win rate. */
const many = (n: number, won: number, predicted: number) =>
  Array.from({ length: n }, (_, at) => deal(`P${at}`, predicted, at < won ? "won" : "lost"));

/** (0.15² + 0.2²) + (0.7² + 0.35²) + 0.45² + 0.3² = 0.0625 + 0.6125 + 0.2025 + 0.09 = 0.9675 */
const six = [
  deal("P1", 85, "won"),
  deal("P2", 80, "won"),
  deal("P3", 70, "lost"),
  deal("P4", 65, "won"),
  deal("P5", 45, "lost"),
  deal("P6", 30, "lost"),
];

describe("calibrate", () => {
  // 0.9675 / 6; predicted 375 / 6 = 62.5 of an actual 3 / 6; always 50 % would score 0.5 · 0.5
  it("gives the Brier score beside what the average alone would score", () => {
    const { value, overall, reference, sampleSize, coverage } = score(six);
    expect([value, overall?.predicted, overall?.actual, reference, sampleSize, coverage]).toEqual([
      0.16125, 62.5, 50, 0.25, 6, 1,
    ]);
  });

  it("sets predicted beside actual in each band that had deals", () => {
    const { bands } = score(six);
    expect(bands.map(({ band, n, won, predicted, actual, brier }) => [band, n, won, predicted, actual, brier])).toEqual(
      [
        ["A", 2, 2, 82.5, 100, 0.03125],
        ["B", 2, 1, 67.5, 50, 0.30625],
        ["C", 1, 0, 45, 0, 0.2025],
        ["D", 1, 0, 30, 0, 0.09],
      ],
    );
  });

  it("takes the band of the time before today's cut-offs", () => {
    expect(score([deal("P1", 85, "won", { band: "B" })]).bands.map(({ band }) => band)).toEqual(["B"]);
  });

  // 10 of 20: 29.93–70.07
  it.each([
    [71, "optimistic"],
    [70, "fits"],
    [50, "fits"],
    [30, "fits"],
    [29, "pessimistic"],
  ])("calls a prediction of %d %% for ten won of twenty %s", (predicted, verdict) => {
    const { band, overall } = score(many(20, 10, predicted));
    expect([band, overall?.verdict]).toEqual([verdict, verdict]);
  });

  it.each([
    [20, []],
    [19, ["small-sample"]],
  ])("flags fewer than twenty deals: %i", (n, flags) => {
    const { overall, flags: raised } = score(many(n, 10, 50));
    expect([overall?.smallSample, raised]).toEqual([flags.length > 0, flags]);
  });

  it("counts the sample of a company's own size", () => {
    const own = resolveScoringConfig({ winRate: { calibration: { minSample: 5 } } });
    expect(score(many(6, 3, 50), own).flags).toEqual([]);
  });

  // Three deals, one with a prediction: (1 − 0.9)² = 0.01
  it("leaves out what nobody predicted, and says how much that is", () => {
    const { value, closed, coverage, flags } = score([
      deal("P1", 90, "won"),
      deal("P2", null, "won"),
      deal("P3", null, "lost"),
    ]);
    expect([value, closed, coverage, flags]).toEqual([0.01, 3, 0.3333333333, ["few-predictions", "small-sample"]]);
  });

  it.each([
    ["nothing closed", []],
    ["nothing predicted", [deal("P1", null, "won")]],
  ])("has no value with %s", (_what, closed) => {
    expect(score(closed)).toMatchObject({
      value: null,
      band: "insufficient",
      overall: null,
      bands: [],
      reference: null,
      missing: ["predicted"],
    });
  });

  it.each([
    ["a win rate of 101", [deal("P1", 101, "won")], "opportunity:P1: predicted: above 100"],
    ["NaN", [deal("P1", Number.NaN, "won")], "opportunity:P1: predicted: not a number"],
    ["one id twice", [deal("P1", 1, "won"), deal("P1", 2, "won")], "opportunity:P1: id"],
    ["a close tomorrow", [deal("P1", 1, "won", { closedOn: parseDay("2026-11-02") })], "opportunity:P1: closedOn"],
  ])("refuses %s", (_what, closed, message) => {
    expect(() => score(closed)).toThrow(ScoringInputError);
    expect(() => score(closed)).toThrow(message);
  });
});

describe("wilsonInterval", () => {
  // z² = 3.8416. 10/20: (0.5 + 0.09604 ± 1.96·√(0.0125 + 0.002401)) / 1.19208; 0/10: 0.38416 / 1.38416; 2/2: 1 / 2.9208
  it.each([
    [10, 20, 29.93, 70.07],
    [0, 10, 0, 27.75],
    [10, 10, 72.25, 100],
    [2, 2, 34.24, 100],
    [1, 1, 20.65, 100],
  ])("of %i in %i runs from %d to %d %%", (won, n, low, high) => {
    const interval = wilsonInterval(won, n, 1.96);
    expect([interval.low, interval.high]).toEqual([expect.closeTo(low, 2), expect.closeTo(high, 2)]);
  });
});

const closedDeals = fc
  .array(
    fc.record({
      predicted: fc.option(fc.integer({ min: 0, max: 100 })),
      outcome: fc.constantFrom("won" as const, "lost" as const),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map(({ predicted, outcome }, at) => deal(`P${at}`, predicted, outcome)));

describe("laws of the calibration", () => {
  it("adds the bands up to the score, between 0 and 1", () => {
    fc.assert(
      fc.property(closedDeals, (closed) => {
        const { value, factors, bands, sampleSize } = score(closed);
        if (value === null) return;
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - value)).toBeLessThan(1e-9);
        expect(bands.reduce((total, { n }) => total + n, 0)).toBe(sampleSize);
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it("gives the same bytes in any order", () => {
    fc.assert(
      fc.property(closedDeals, (closed) => {
        expect(JSON.stringify(score(closed.toReversed()))).toBe(JSON.stringify(score(closed)));
      }),
    );
  });

  it("does not take a missing win rate for 0", () => {
    fc.assert(
      fc.property(closedDeals, (closed) => {
        const known = closed.filter(({ predicted }) => predicted !== null);
        expect(score(closed).value).toBe(score(known).value);
      }),
    );
  });

  it("holds the actual rate inside its interval", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const won = Math.round(n * share);
        const { low, high } = wilsonInterval(won, n, 1.96);
        expect(low <= (100 * won) / n && (100 * won) / n <= high).toBe(true);
      }),
    );
  });
});

describe("calibrationMethod", () => {
  it.each([
    ["an unknown band", { band: "F" }, "opportunity:P1: band"],
    ["an unknown outcome", { outcome: "open" }, "opportunity:P1: outcome"],
    ["no day", { closedOn: undefined }, "opportunity:P1: closedOn"],
  ])("refuses %s by name", (_what, changed, message) => {
    const opportunity = { id: "P1", predicted: 50, outcome: "won", closedOn: "2026-06-30", ...changed };
    expect(() => calibrationMethod.run({ asOf: "2026-11-01", opportunities: [opportunity] })).toThrow(message);
  });

  // The six deals above with P7, won and never predicted
  it.each([
    [
      "en",
      [
        "Brier score 0.16 over 6 closed deals (0 is perfect): the win rates fit.",
        "Saying the same average for every deal would score 0.25.",
        "All deals: predicted 62.5 %, won 50 % (3 of 6, likely between 18.8 and 81.2 %) – the win rates fit.",
        "Band A: predicted 82.5 %, won 100 % (2 of 2, likely between 34.2 and 100 %) – the win rates fit.",
        "Band B: predicted 67.5 %, won 50 % (1 of 2, likely between 9.5 and 90.5 %) – the win rates fit.",
        "Band C: predicted 45 %, won 0 % (0 of 1, likely between 0 and 79.3 %) – the win rates fit.",
        "Band D: predicted 30 %, won 0 % (0 of 1, likely between 0 and 79.3 %) – the win rates fit.",
        "1 closed deal has no win rate from before the close and is left out.",
        "Few closed deals: take this as a first impression.",
      ],
    ],
    [
      "zh",
      [
        "已结项目 6 个，布里尔分数 0.16（0 为全中）：赢率基本吻合。",
        "若每个项目都报同一个平均赢率，分数为 0.25。",
        "全部项目：预测 62.5%，实际赢单 50%（6 个中赢 3 个，可能在 18.8% 到 81.2% 之间），赢率基本吻合。",
        "A 档：预测 82.5%，实际赢单 100%（2 个中赢 2 个，可能在 34.2% 到 100% 之间），赢率基本吻合。",
        "B 档：预测 67.5%，实际赢单 50%（2 个中赢 1 个，可能在 9.5% 到 90.5% 之间），赢率基本吻合。",
        "C 档：预测 45%，实际赢单 0%（1 个中赢 0 个，可能在 0% 到 79.3% 之间），赢率基本吻合。",
        "D 档：预测 30%，实际赢单 0%（1 个中赢 0 个，可能在 0% 到 79.3% 之间），赢率基本吻合。",
        "另有 1 个已结项目没有留下结案前的赢率，未计入。",
        "已结项目不多，结果只作初步参考。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(calibrationMethod.run(calibrationMethod.example), lang)).toEqual(lines);
  });
});
