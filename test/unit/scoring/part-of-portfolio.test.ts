import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import { falseKeyReference, scoreFalseKey } from "#scoring/false-key/false-key";
import type { FalseKeyOrder } from "#scoring/false-key/false-key-figures";
import { scoreMatch } from "#scoring/match/match";
import { createWalletPercentile } from "#scoring/match/match-points";
import { scoringMethods } from "#scoring/methods";
import { type RfmScore, scoreRfm } from "#scoring/rfm/rfm";
import { referenceOf } from "#scoring/rfm/rfm-segment";
import { matchAccount } from "../../fixtures/match-account.ts";

const asOf = parseDay("2026-11-01");
const currency = "CNY";
const config = resolveScoringConfig();
const days = ["2024-03-01", "2025-12-02", "2026-03-15", "2026-08-30", "2026-10-20"].map((day): Day => parseDay(day));

const amounts = fc.record({
  date: fc.constantFrom(...days),
  amountMinor: fc.integer({ min: -500_000, max: 9_000_000 }),
});
const portfolios = fc.array(fc.array(amounts, { maxLength: 6 }), { minLength: 1, maxLength: 9 }).map((accounts) =>
  accounts.map((orders, at) => ({
    id: `A${at}`,
    orders: orders.map((order, nth) => ({ id: `O${at}-${nth}`, currency, ...order })),
  })),
);

const pointsOf = ({ factors }: RfmScore) => {
  const of = (id: string) => factors.find((factor) => factor.id === id)?.points ?? 0;
  return { recency: of("recency"), frequency: of("frequency"), monetary: of("monetary") };
};

function costed(orders: { id: string; date: Day; amountMinor: number; currency: string }[]): FalseKeyOrder[] {
  const deductionsMinor = { discounts: 100, rebates: null, returns: null, claims: 0, costToServe: 2000 };
  return orders.map((order) => ({ ...order, costMinor: 80_000, deductionsMinor, dueOn: null, paidOn: null }));
}

describe("an account scored apart from its portfolio", () => {
  it("has the RFM score it has within, given the portfolio's points", () => {
    fc.assert(
      fc.property(portfolios, (accounts) => {
        const whole = scoreRfm({ asOf, mode: "bands", currency, accounts }, config);
        const reference = referenceOf(whole.filter(({ value }) => value !== null).map(pointsOf));
        const apart = accounts.flatMap((account) =>
          scoreRfm({ asOf, mode: "bands", currency, accounts: [account], reference }, config),
        );
        expect(apart).toEqual(whole);
      }),
    );
  });

  it("is refused RFM quintiles, which sums of points do not give", () => {
    const body = {
      asOf,
      mode: "quantile",
      accounts: [{ id: "A1", orders: [] }],
      currency,
      portfolio: { accounts: 5, points: { recency: 9, frequency: 9, monetary: 9 } },
    };
    expect(() => scoringMethods.rfm.run(body)).toThrow(/portfolio/);
  });

  it("raises the false-key flags it raises within, given the portfolio's figures", () => {
    fc.assert(
      fc.property(portfolios, (given) => {
        const accounts = given.map(({ id, orders }) => ({ id, orders: costed(orders) }));
        const whole = scoreFalseKey({ asOf, currency, accounts }, config);
        const reference = falseKeyReference({ asOf, currency, accounts }, config);
        const apart = accounts.flatMap((account) =>
          scoreFalseKey({ asOf, currency, accounts: [account], reference }, config),
        );
        expect(apart).toEqual(whole);
      }),
    );
  });

  it("stands in the octant it stands in within, given the percentile of its wallet", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: 1, maxLength: 8 }), (wallets) => {
        const accounts = wallets.map((walletMinor, at) => ({ ...matchAccount, id: `A${at}`, walletMinor }));
        const percentile = createWalletPercentile(accounts);
        const apart = accounts.flatMap((account) => {
          const alone = { ...account, walletMinor: null, walletPercentile: percentile(account.walletMinor) };
          return scoreMatch({ asOf, accounts: [alone] }, config).scores;
        });
        expect(apart).toEqual(scoreMatch({ asOf, accounts }, config).scores);
      }),
    );
  });
});
