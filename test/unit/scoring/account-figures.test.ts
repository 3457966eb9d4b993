import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { Order } from "#domain/order";
import { accountFigures } from "#scoring/scorecard/account-figures";

const asOf = parseDay("2026-11-01");
const order = (part: Partial<Order>): Order => ({
  id: "1",
  externalId: "O1",
  accountId: "A1",
  date: parseDay("2026-10-01"),
  amountMinor: 100_000,
  currency: "CNY",
  costMinor: null,
  discountMinor: null,
  rebateMinor: null,
  claimsMinor: null,
  serviceCostMinor: null,
  quantity: null,
  productId: null,
  buyingUnitId: null,
  dueOn: null,
  paidOn: null,
  ...part,
});

describe("figures of an account's orders", () => {
  it("take rebates, claims and the cost of serving off the gross profit", () => {
    // 1,000 − 600 cost − 30 rebate − 20 claims − 50 cost to serve = 300
    const known = { costMinor: 60_000, rebateMinor: 3_000, claimsMinor: 2_000, serviceCostMinor: 5_000 };
    expect(accountFigures([order(known)], asOf, "CNY").netContributionMinor).toBe(30_000);
  });

  it("convert another currency with every amount of the order, and leave out one without a rate", () => {
    // 1,000.00 CNY + 100.00 USD · 7.1 = 1,710.00; cost 500 + 40 · 7.1 = 784; margin 926 ÷ 1,710
    const orders = [
      order({ costMinor: 50_000 }),
      order({ id: "2", externalId: "O2", amountMinor: 10_000, costMinor: 4_000, currency: "USD" }),
      order({ id: "3", externalId: "O3", currency: "EUR" }),
    ];
    const { revenue12mMinor, grossMarginPercent, evidence } = accountFigures(orders, asOf, "CNY", { USD: 7.1 });
    expect([revenue12mMinor, grossMarginPercent?.toFixed(4), evidence]).toEqual([
      171_000,
      ((926 / 1710) * 100).toFixed(4),
      ["orders:O1", "orders:O2"],
    ]);
  });

  it("say nothing of what no order carries", () => {
    const { grossMarginPercent, netContributionMinor, qualityLossPercent } = accountFigures([order({})], asOf, "CNY");
    expect([grossMarginPercent, netContributionMinor, qualityLossPercent]).toEqual([null, null, null]);
  });
});
