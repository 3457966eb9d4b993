import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import { type MatchResult, scoreMatch } from "#scoring/match/match";
import { matchMethod } from "#scoring/match/match-method";
import type { MatchAccount } from "#scoring/match/match-points";

const asOf = parseDay("2026-11-01");
const unknown: MatchAccount = {
  id: "A1",
  class: null,
  contacts: null,
  customerSince: null,
  trust: null,
  shareOfWallet: null,
  walletMinor: null,
  growth: null,
  industryInfluence: null,
  opportunities: [],
  loyalty: null,
  competitorThreat: null,
};
const visits = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `V${at}`, date: parseDay("2026-10-01"), channel: "visit" as const }));
const full: MatchAccount = {
  ...unknown,
  class: "key",
  contacts: visits(2),
  customerSince: parseDay("2025-05-01"),
  trust: 60,
  shareOfWallet: 25,
  walletMinor: 100_000,
  growth: 5,
  industryInfluence: 4,
  opportunities: [
    { id: "P1", winRate: 60, amountMinor: 300_000 },
    { id: "P2", winRate: 20, amountMinor: 100_000 },
  ],
};
const run = (accounts: MatchAccount[], config: object = {}): MatchResult =>
  scoreMatch({ asOf, accounts }, resolveScoringConfig(config));
function only(account: MatchAccount, config: object = {}) {
  const [score] = run([account], config).scores;
  if (!score) throw new Error("no score");
  return score;
}
const points = (account: MatchAccount, id: string) => only(account).factors.find((factor) => factor.id === id)?.points;

describe("scoreMatch", () => {
  // closeness: 2 visits ÷ (18 · 90/365 = 4.43836) = 45.0617; 18 of 36 months = 50; trust 60
  //            0.4·45.0617 + 0.3·50 + 0.3·60 = 51.0247
  // potential: (1 − 0.25)·100 = 75; (5 + 20)/50 = 50; (4 − 1)·25 = 75 → 0.4·75 + 0.3·50 + 0.3·75 = 67.5
  // win: (60·3 + 20·1)/4 = 50
  it("measures the three dimensions", () => {
    const { dimensions, value, octant, posture, coverage, flags } = only(full);
    expect(dimensions.closeness).toBeCloseTo(51.0247, 4);
    expect([dimensions.potential, dimensions.win]).toEqual([67.5, 50]);
    expect(value).toBeCloseTo((51.0247 + 67.5 + 50) / 3, 4);
    expect([octant, posture, coverage, flags]).toEqual(["champion", "invest", 1, []]);
  });

  // 4.43836 visits are due: 1 visit, 1 meeting, 2 calls, 4 messages weigh 1 + 1 + 1 + 1 = 4
  it("weighs contacts in visits", () => {
    const contacts = ["visit", "meeting", "call", "call", "message", "message", "message", "message"] as const;
    const given = contacts.map((channel, at) => ({ id: `V${at}`, date: asOf, channel }));
    expect(points({ ...full, contacts: given }, "contactFrequency")).toBeCloseTo(400 / 4.4383562, 5);
  });

  // one visit of (0 + 0 + 1)·90/365 = 0.2466 due, and of (0 + 0 + 8)·90/365 = 1.9726
  it("measures contacts against the class's own cadence", () => {
    const cadence = { visitsPerYear: { exit: { business: 8 } } };
    const account = { ...full, class: "exit" as const, contacts: visits(1) };
    const [usual] = only(account).factors;
    const [often] = only(account, { cadence }).factors;
    expect([usual?.points, often?.points.toFixed(3)]).toEqual([100, "50.694"]);
  });

  // 90 days before 2026-11-01 is 2026-08-03
  it.each([
    ["2026-08-04", 1],
    ["2026-08-03", 0],
  ])("looks back 90 days: a visit of %s counts %d", (date, raw) => {
    const { factors } = only({ ...full, contacts: [{ id: "V1", date: parseDay(date), channel: "visit" }] });
    expect(factors[0]).toMatchObject({ id: "contactFrequency", raw });
  });

  it("gives no more than 100 for more visits than are due, or a longer history", () => {
    const account = { ...full, contacts: visits(9), customerSince: parseDay("2001-01-01") };
    expect([points(account, "contactFrequency"), points(account, "history")]).toEqual([100, 100]);
  });

  it("tells no contacts from contacts nobody recorded", () => {
    expect([points({ ...full, contacts: [] }, "contactFrequency"), only({ ...full, contacts: null }).missing]).toEqual([
      0,
      ["contactFrequency"],
    ]);
  });

  // wallets 100, 200, 200, 400: 200 is no smaller than 3 of 4; half of it is ours: 0.5·75
  it("places a wallet among those of the portfolio", () => {
    const wallets = [100, 200, 200, 400].map((walletMinor, at) => ({
      ...full,
      id: `A${at}`,
      walletMinor,
      shareOfWallet: 50,
    }));
    const headroom = run(wallets).scores.map(({ factors }) => factors.find(({ id }) => id === "headroom")?.points);
    expect(headroom).toEqual([12.5, 37.5, 37.5, 50]);
  });

  // loyalty (4 − 1)·25 = 75, threat 2 turned round (5 − 2)·25 = 75 and 5 → 0
  it.each([
    [4, 2, 75],
    [4, 5, 37.5],
    [4, null, 75],
    [null, 5, 0],
  ])("lets loyalty %j and threat %j stand in for a win rate: %d", (loyalty, competitorThreat, win) => {
    const opportunities = [{ id: "P1", winRate: null, amountMinor: 5 }];
    const score = only({ ...full, opportunities, loyalty, competitorThreat });
    expect([score.dimensions.win, score.flags]).toEqual([win, ["win-from-ratings"]]);
  });

  it("counts deals alike where none has an amount", () => {
    const opportunities = [
      { id: "P1", winRate: 80, amountMinor: 0 },
      { id: "P2", winRate: 30, amountMinor: 0 },
    ];
    expect(only({ ...full, opportunities }).dimensions.win).toBe(55);
  });

  // closeness: trust alone, 0.3 of the weight
  it("does not place an account whose closeness is hardly known", () => {
    const score = only({ ...full, contacts: null, customerSince: null });
    expect(score).toMatchObject({ value: null, band: "insufficient", octant: null, posture: null });
    expect([score.dimensions.closeness, score.dimensions.potential, score.missing]).toEqual([
      null,
      67.5,
      ["contactFrequency", "history"],
    ]);
  });

  it("asks for everything of an account nobody knows", () => {
    expect(only(unknown)).toMatchObject({
      value: null,
      coverage: 0,
      flags: [],
      missing: [
        "contactFrequency",
        "history",
        "trust",
        "headroom",
        "growth",
        "industryInfluence",
        "loyalty",
        "competitorThreat",
      ],
    });
  });

  it("gives the chart its points, all octants, and who has no place", () => {
    const { plot, scores } = run([{ ...unknown, id: "B" }, full]);
    const { closeness, potential, win } = scores[0]?.dimensions ?? {};
    expect(plot.points).toEqual([{ accountId: "A1", x: closeness, y: potential, size: win, octant: "champion" }]);
    expect([plot.unplaced, plot.cut, plot.octants.length]).toEqual([["B"], 50, 8]);
    expect(plot.octants.filter(({ accountIds }) => accountIds.length > 0)).toEqual([
      { id: "champion", posture: "invest", high: { closeness: true, potential: true, win: true }, accountIds: ["A1"] },
    ]);
  });

  it("draws an empty portfolio", () => {
    expect(run([])).toMatchObject({ scores: [], plot: { points: [], unplaced: [] } });
  });

  it.each<[Partial<MatchAccount>, string]>([
    [{ trust: 101 }, "account:A1: trust: above 100"],
    [{ shareOfWallet: -1 }, "account:A1: shareOfWallet: below 0"],
    [{ growth: Number.NaN }, "account:A1: growth: not a number"],
    [{ loyalty: 6 }, "account:A1: loyalty: above 5"],
    [{ walletMinor: -1 }, "account:A1: wallet: below 0"],
    [{ walletMinor: 0.5 }, "account:A1: wallet: not a whole number"],
    [{ customerSince: parseDay("2026-11-02") }, "account:A1: customerSince: 2026-11-02 is after"],
    [{ contacts: [...visits(1), ...visits(1)] }, "activity:V0: id"],
    [{ contacts: [{ id: "V1", date: parseDay("2026-11-02"), channel: "call" }] }, "activity:V1: date"],
    [{ opportunities: [{ id: "P1", winRate: 120, amountMinor: 1 }] }, "opportunity:P1: winRate: above 100"],
    [{ opportunities: [{ id: "P1", winRate: 20, amountMinor: -1 }] }, "opportunity:P1: amount: below 0"],
  ])("refuses %j by name", (change, message) => {
    expect(() => run([{ ...full, ...change }])).toThrow(message);
  });

  it("refuses two accounts with one id", () => {
    expect(() => run([full, full])).toThrow("account:A1: id");
  });
});

describe("matchMethod", () => {
  const body = (account: object) => ({ asOf: "2026-11-01", currency: "CNY", accounts: [{ id: "A1", ...account }] });

  // 8·8·5/4 = 80 → 72.577; deals (62·12 + 40·3)/15 = 57.6
  it("runs its own example", () => {
    const [score] = matchMethod.run(matchMethod.example).scores;
    expect([score?.octant, score?.dimensions.win]).toEqual(["champion", 57.6]);
    expect(score?.factors.find(({ id }) => id === "trust")?.points).toBeCloseTo(72.577, 3);
  });

  it("weighs deals in the organisation's currency", () => {
    const opportunities = [
      { id: "P1", winRate: 80, amount: "100", currency: "USD" },
      { id: "P2", winRate: 0, amount: "700", currency: "CNY" },
    ];
    const [score] = matchMethod.run({ ...body({ opportunities }), config: { rates: { USD: 7 } } }).scores;
    expect(score?.dimensions.win).toBe(40);
  });

  it("refuses a currency without a rate", () => {
    const act = () => matchMethod.run(body({ wallet: { amount: "1", currency: "USD" } }));
    expect(act).toThrow(expect.objectContaining({ code: "currency-mismatch" }));
  });

  it.each([
    ["an unknown class", { class: "gold" }, "account:A1", "class"],
    ["a rating of 0", { loyalty: 0 }, "account:A1", "loyalty"],
    ["an unknown channel", { contacts: [{ id: "V1", date: "2026-10-01", channel: "fax" }] }, "V1", "channel"],
    ["a trust of 120", { trust: 120 }, "account:A1", "trust"],
  ])("refuses %s", (_what, account, record, field) => {
    const act = () => matchMethod.run(body(account));
    expect(act).toThrow(ScoringInputError);
    expect(act).toThrow(expect.objectContaining({ record: expect.stringContaining(record), field }));
  });

  it("tells the octant in English", () => {
    const lines = explain(only(full), "en");
    expect(lines.slice(0, 4)).toEqual([
      "Match matrix: champion account – invest.",
      "Closeness 51, potential 67.5, win probability 50; 50 and above is high unless set otherwise.",
      "Contacts against the visits due: 2 visits or their like – 45.1 of 100 points, weight 0.13, adds 6.",
      "History with us: customer for 18 months – 50 of 100 points, weight 0.1, adds 5.",
    ]);
  });

  it("tells in Chinese why an account has no place", () => {
    const lines = explain(only({ ...full, contacts: null, customerSince: null }), "zh");
    expect([lines[0], lines[1], lines.at(-1)]).toEqual([
      "客户匹配矩阵：资料不足。目前只掌握 76.6%，不够打分。",
      "客情关系 –，潜在价值 67.5，赢单概率 50；默认 50 分及以上为高。",
      "待补资料：沟通频率（对照走访要求）、合作历史。",
    ]);
  });
});
