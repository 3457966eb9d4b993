import { describe, expect, it } from "vitest";
import { z } from "zod";
import { anyScoreSchema } from "#domain/score";
import { AppError, ScoringInputError } from "#errors";
import { scoringMethods } from "#scoring/methods";

const names = [
  "rfm",
  "win-rate",
  "scorecard",
  "decision-chain",
  "kr",
  "calibration",
  "kraljic",
  "false-key",
  "pareto",
  "cadence",
  "calendar",
  "policy",
  "gate",
  "trust",
  "or-level",
  "match",
  "re-rating",
  "goals",
  "iceberg",
  "smart",
  "action-lint",
  "plan-health",
  "risks",
  "white-space",
  "dossier",
  "bus-factor",
  "er",
] as const;

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ScoringInputError) return `${error.record}|${error.field}`;
    throw error;
  }
  throw new Error("the input was accepted");
}

const rfm = (accounts: unknown, more: object = {}) => ({ asOf: "2026-11-01", mode: "bands", accounts, ...more });
const order = { id: "O1", date: "2026-10-20", amount: "5000.00", currency: "CNY" };
const winRate = (opportunity: object) => ({ asOf: "2026-11-01", opportunity: { id: "P1", ...opportunity } });
const scorecard = (factors: object, more: object = {}) => ({
  asOf: "2026-11-01",
  currency: "CNY",
  account: { id: "A1", factors, ...more },
});

describe("scoringMethods", () => {
  it.each(names)("runs its own example of %s to a score", (name) => {
    const method = scoringMethods[name];
    const result = method.run(method.example);
    const scores = z.array(anyScoreSchema).parse("scores" in result ? result.scores : [result]);
    expect(scores.map(({ method: named, value }) => [named, value !== null])).toEqual([[name, true]]);
  });

  it.each(names)("describes the input of %s as JSON Schema", (name) => {
    expect(z.toJSONSchema(scoringMethods[name].inputSchema, { io: "input", unrepresentable: "any" })).toMatchObject({
      type: "object",
    });
  });

  it("scores the worked example 84", () => {
    const [score] = scoringMethods.rfm.run(scoringMethods.rfm.example).scores;
    expect([score?.value, score?.band, score?.segment]).toEqual([84, "VVVVVIP", "important-value"]);
  });

  it("takes overrides with the request", () => {
    const config = { rfm: { weights: { recency: 10 } } };
    const [score] = scoringMethods.rfm.run({ ...rfm([{ id: "A", orders: [order] }]), config }).scores;
    expect(score?.factors[0]?.contribution).toBe(50);
  });

  it("takes the one currency used for the organisation's", () => {
    const orders = [{ ...order, amount: "5000", currency: "JPY" }];
    const [score] = scoringMethods.rfm.run(rfm([{ id: "A", orders }])).scores;
    expect(score?.factors[2]).toMatchObject({ raw: 5000, unit: "JPY" });
  });

  // 1,000 USD at 7 and 5,000 CNY: CNY has no rate, so it is what the rate leads to
  it("takes the currency without a rate for the organisation's", () => {
    const orders = [order, { id: "O2", date: "2026-10-21", amount: "1000", currency: "USD" }];
    const body = rfm([{ id: "A", orders }], { config: { rates: { USD: 7 } } });
    expect(scoringMethods.rfm.run(body).scores[0]?.factors[2]).toMatchObject({ raw: 12_000, unit: "CNY" });
  });

  it("refuses two currencies without a rate", () => {
    const orders = [order, { id: "O2", date: "2026-10-21", amount: "1000", currency: "USD" }];
    expect(() => scoringMethods.rfm.run(rfm([{ id: "A", orders }]))).toThrow(
      expect.objectContaining({ code: "currency-mismatch" }),
    );
  });

  it("answers an empty portfolio with no scores", () => {
    expect(scoringMethods.rfm.run(rfm([]))).toEqual({ scores: [] });
  });

  it("measures revenue in the organisation's currency", () => {
    const body = {
      ...scorecard({ revenue12m: { amount: "100", currency: "USD" } }),
      config: { rates: { USD: 7 } },
      portfolio: { revenueP90: { amount: "1400", currency: "CNY" } },
    };
    expect(scoringMethods.scorecard.run(body).factors[0]).toMatchObject({ raw: 700, unit: "CNY", points: 50 });
  });

  it("names a wrong member of the config", () => {
    const act = () => scoringMethods.rfm.run(rfm([], { config: { minCoverage: 2 } }));
    expect(act).toThrow(AppError);
    expect(act).toThrow("minCoverage");
  });

  it.each([
    ["no body", null, "request|body"],
    ["no day", { accounts: [] }, "request|asOf"],
    ["a day that does not exist", { asOf: "2026-02-30", accounts: [] }, "request|asOf"],
    ["an unknown mode", rfm([], { mode: "deciles" }), "request|mode"],
    ["a date that does not exist", rfm([{ id: "A", orders: [{ ...order, date: "2026-13-01" }] }]), "orders:O1|date"],
    ["NaN", rfm([{ id: "A", orders: [{ ...order, amount: "NaN" }] }]), "orders:O1|amount"],
    ["a number for an amount", rfm([{ id: "A", orders: [{ ...order, amount: 5 }] }]), "orders:O1|amount"],
    ["a third decimal", rfm([{ id: "A", orders: [{ ...order, amount: "0.001" }] }]), "orders:O1|amount"],
    [
      "an amount beyond exact sums",
      rfm([{ id: "A", orders: [{ ...order, amount: "999999999999999.99" }] }]),
      "orders:O1|amount",
    ],
    ["two orders with one id", rfm([{ id: "A", orders: [order, order] }]), "orders:O1|id"],
    [
      "two accounts with one id",
      rfm([
        { id: "A", orders: [] },
        { id: "A", orders: [] },
      ]),
      "account:A|id",
    ],
    ["orders that are no list", rfm([{ id: "A", orders: "all" }]), "account:A|orders"],
  ])("refuses RFM with %s", (_what, body, problem) => {
    expect(problemOf(() => scoringMethods.rfm.run(body))).toBe(problem);
  });

  it.each([
    [
      "an unknown answer",
      { checklist: { relationship: { decisionMakerMet: "maybe" } } },
      "opportunity:P1|checklist.relationship.decisionMakerMet",
    ],
    ["an unknown question", { checklist: { delivery: { charm: "yes" } } }, "opportunity:P1|checklist.delivery.charm"],
    ["an unknown element", { checklist: { charm: {} } }, "opportunity:P1|checklist.charm"],
    ["an unknown role", { contacts: [{ id: "C1", roles: ["X"] }] }, "contact:C1|roles.0"],
    ["a rating of 6", { contacts: [{ id: "C1", kr: { stance: 6 } }] }, "contact:C1|kr.stance"],
    ["a rating of tomorrow", { contacts: [{ id: "C1", ratedOn: "2026-11-02" }] }, "contact:C1|ratedOn"],
    ["a contact twice", { contacts: [{ id: "C1" }, { id: "C1" }] }, "contact:C1|id"],
    ["a competitor at 120", { competitors: [{ name: "X", solution: 120 }] }, "opportunity:P1|competitors.0.solution"],
    [
      "a negative count",
      { history: { alike: { won: -1, lost: 0 }, whole: { won: 1, lost: 0 } } },
      "opportunity:P1|history.alike.won",
    ],
  ])("refuses a win rate with %s", (_what, opportunity, problem) => {
    expect(problemOf(() => scoringMethods["win-rate"].run(winRate(opportunity)))).toBe(problem);
  });

  it.each([
    ["an unknown factor", scorecard({ charm: { value: 3 } }), "account:A1|factors.charm"],
    ["an ordinal of 0", scorecard({ reputation: { value: 0 } }), "account:A1|factors.reputation.value"],
    [
      "an observation of tomorrow",
      scorecard({ growth: { value: 1, observedOn: "2026-11-02" } }),
      "account:A1|factors.growth.observedOn",
    ],
    ["a negative count", scorecard({}, { complianceIncidents: { value: -1 } }), "account:A1|complianceIncidents.value"],
    ["an unknown flag", scorecard({}, { falseKeyFlags: ["odd"] }), "account:A1|falseKeyFlags.0"],
  ])("refuses a scorecard with %s", (_what, body, problem) => {
    expect(problemOf(() => scoringMethods.scorecard.run(body))).toBe(problem);
  });

  it("refuses an unknown dimension of a relationship", () => {
    const body = { asOf: "2026-11-01", contact: { id: "C1", kr: { charm: 3 } } };
    expect(problemOf(() => scoringMethods.kr.run(body))).toBe("contact:C1|kr.charm");
  });
});
