import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import { type PolicyInput, scorePolicy } from "#scoring/policy/policy";
import { type PolicyFactId, policyFacts } from "#scoring/policy/policy-config";
import { policyMethod } from "#scoring/policy/policy-method";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
type Values = Partial<Record<PolicyFactId, number>>;
const good: Values = {
  volumePercentile: 80,
  paidOnTime: 95,
  priceIndex: 105,
  contractMonths: 12,
  cooperation: 4,
  qualityLoss: 0,
};
const facts = (values: Values) => Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));
const score = (values: Values, more: Partial<PolicyInput> = {}, resolved = config) =>
  scorePolicy({ accountId: "A1", asOf, facts: facts(values), class: "key", falseKeyFlags: [], ...more }, resolved);
const decisions = (values: Values, more: Partial<PolicyInput> = {}) =>
  score(values, more).rules.map(({ id, decision, reason }) => `${id} ${decision} ${reason}`);

describe("scorePolicy", () => {
  it("allows all three at the limits", () => {
    expect(score(good)).toMatchObject({ value: 100, band: "full", coverage: 1, missing: [], flags: [] });
  });

  it.each<[PolicyFactId, number, string]>([
    ["volumePercentile", 79.9, "price-concession"],
    ["paidOnTime", 94.9, "price-concession"],
    ["priceIndex", 104.9, "longer-terms"],
    ["contractMonths", 11, "longer-terms"],
    ["cooperation", 3, "visit-budget"],
    ["qualityLoss", 0.1, "visit-budget"],
  ])("refuses for %s %d the %s alone", (fact, value, refused) => {
    const { rules } = score({ ...good, [fact]: value });
    expect(rules.filter(({ decision }) => decision === "refused").map(({ id }) => id)).toEqual([refused]);
  });

  // Two of three allowed: (100 + 0 + 100) / 3 = 66.67
  it("counts the allowed share", () => {
    const { value, band } = score({ ...good, priceIndex: 90 });
    expect(value).toBeCloseTo(200 / 3, 9);
    expect(band).toBe("partial");
  });

  it("refuses on one failed condition whatever the other is", () => {
    const { paidOnTime: _unknown, ...known } = good;
    expect(decisions({ ...known, volumePercentile: 10 })[0]).toBe("price-concession refused condition-failed");
  });

  // Two decided of three, both allowed: 100 with coverage 2/3
  it("leaves an undecided concession out of the value", () => {
    const { contractMonths: _unknown, ...known } = good;
    expect(score(known)).toMatchObject({ value: 100, coverage: 0.6666666667, missing: ["contractMonths"] });
    expect(decisions(known)[1]).toBe("longer-terms unknown facts-missing");
  });

  it("is insufficient with one concession decided of three", () => {
    expect(score({ volumePercentile: 90, paidOnTime: 99 })).toMatchObject({
      value: null,
      band: "insufficient",
      missing: ["priceIndex", "contractMonths", "cooperation", "qualityLoss"],
    });
  });

  it("gives a squeezer nothing", () => {
    const squeezer = { falseKeyFlags: ["squeezer"] };
    expect(decisions(good, squeezer)).toEqual([
      "price-concession refused squeezer",
      "longer-terms refused squeezer",
      "visit-budget refused squeezer",
    ]);
    expect(score(good, squeezer)).toMatchObject({
      value: 0,
      band: "none",
      flags: ["squeezer"],
      commission: { factor: 1, class: "key", capped: true },
    });
  });

  it("does not hold another false-key flag against the account", () => {
    expect(score(good, { falseKeyFlags: ["occasional-bulk"] })).toMatchObject({ value: 100, flags: [] });
  });

  it("says where nobody has looked for a squeezer", () => {
    expect(score(good, { falseKeyFlags: undefined }).flags).toEqual(["squeezer-unchecked"]);
  });

  it.each([
    ["key", 1.2],
    ["nurture", 1.1],
    ["watch", 1],
    ["exit", 0.8],
  ] as const)("pays class %s by %d", (ranked, factor) => {
    expect(score(good, { class: ranked }).commission).toEqual({ factor, class: ranked, capped: false });
  });

  it("asks for the class where there is none", () => {
    expect(score(good, { class: undefined })).toMatchObject({ commission: null, missing: ["class"] });
  });

  it("takes a company's own limits", () => {
    const strict = resolveScoringConfig({ policy: { limits: { cooperation: 5 } } });
    expect(score(good, {}, strict).rules[2]).toMatchObject({ decision: "refused", reason: "condition-failed" });
  });

  it("adds up, whatever is known", () => {
    const value = (id: PolicyFactId) => {
      const { min, max } = policyFacts[id];
      return fc.double({ min, max: Math.min(max, 200), noNaN: true });
    };
    const values = fc.record(
      {
        volumePercentile: value("volumePercentile"),
        paidOnTime: value("paidOnTime"),
        priceIndex: value("priceIndex"),
        contractMonths: value("contractMonths"),
        cooperation: value("cooperation"),
        qualityLoss: value("qualityLoss"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, (known) => {
        const result = score(known);
        const sum = result.factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (result.value ?? 0))).toBeLessThan(1e-9);
      }),
    );
  });

  it.each<[string, Values, string]>([
    ["a percentile of 101", { volumePercentile: 101 }, "account:A1: facts.volumePercentile.value: above 100"],
    ["NaN", { paidOnTime: Number.NaN }, "account:A1: facts.paidOnTime.value: not a number"],
    ["a rating of 0", { cooperation: 0 }, "account:A1: facts.cooperation.value: below 1"],
    ["a negative loss", { qualityLoss: -1 }, "account:A1: facts.qualityLoss.value: below 0"],
  ])("refuses %s by name", (_what, values, message) => {
    expect(() => score(values)).toThrow(message);
  });

  it("refuses an observation of tomorrow", () => {
    const observed = { cooperation: { value: 4, observedOn: parseDay("2026-11-02") } };
    expect(() => score({}, { facts: observed })).toThrow("account:A1: facts.cooperation.observedOn");
  });
});

describe("policyMethod", () => {
  it("refuses a fact it does not know", () => {
    const account = { id: "A1", facts: { charm: { value: 3 } } };
    expect(() => policyMethod.run({ asOf: "2026-11-01", account })).toThrow(ScoringInputError);
  });

  // Price index 98 refuses the longer term, so nobody asks for the contract: 2 of 3
  it.each([
    [
      "en",
      [
        "Sales policy: 2 of 3 concessions allowed.",
        "Price concession allowed: volume percentile 92, at least 80 needed; invoices paid on time (%) 97.5, at least 95 needed.",
        "Longer payment term refused: price index 98, at least 105 needed.",
        "More visit and expense budget allowed: cooperation rating 4, at least 4 needed; quality loss (% of revenue) 0, at most 0 allowed.",
        "Commission factor 1.2: key account.",
      ],
    ],
    [
      "zh",
      [
        "销售政策：3 项优惠中可给 2 项。",
        "价格优惠：可以给。采购量百分位为 92，要求不低于 80；按期付款率（%）为 97.5，要求不低于 95。",
        "放宽账期：不能给。价格指数为 98，要求不低于 105。",
        "增加走访和费用预算：可以给。合作评分为 4，要求不低于 4；质量损失（占销售额 %）为 0，要求不超过 0。",
        "提成系数 1.2：重点客户。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(policyMethod.run(policyMethod.example), lang)).toEqual(lines);
  });

  it("explains what a squeezer gets", () => {
    const account = { id: "A1", class: "key", falseKeyFlags: ["squeezer"] };
    const lines = explain(policyMethod.run({ asOf: "2026-11-01", account }), "en");
    expect(lines).toEqual(
      expect.arrayContaining([
        "Sales policy: 0 of 3 concessions allowed.",
        "Price concession refused: a squeezer gets none.",
        "Commission factor 1: key account, but a squeezer.",
      ]),
    );
  });
});
