import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "#db/client";
import { type Day, parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import { type RfmScore, scoreRfm } from "#scoring/rfm/rfm";
import { rfmModes } from "#scoring/rfm/rfm-points";
import { scoreOrderAggregates } from "#services/score-order-aggregates";
import { upsertAccounts } from "#store/accounts";
import { upsertOrders } from "#store/orders";
import { insertOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";

const orgId = "01900000-0000-7000-8000-00000000000a";
const otherOrgId = "01900000-0000-7000-8000-00000000000b";
const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig({ rates: { USD: 7 } });

/** Orders by account: day, minor units, currency. */
const orders: Record<string, [day: string, amountMinor: number, currency: string][]> = {
  steady: [
    ["2026-10-20", 1_000_000, "CNY"],
    ["2026-03-02", 2_000_000, "CNY"],
    ["2025-12-24", 500_000, "CNY"],
  ],
  // The window opens the day after 2025-11-01.
  edges: [
    ["2025-11-01", 700_000, "CNY"],
    ["2025-11-02", 300_000, "CNY"],
    ["2026-11-01", 100_000, "CNY"],
  ],
  refunded: [
    ["2026-05-05", 900_000, "CNY"],
    ["2026-06-06", -400_000, "CNY"],
    ["2026-07-07", 0, "CNY"],
  ],
  abroad: [
    ["2026-08-08", 100_000, "USD"],
    ["2026-02-02", 250_000, "CNY"],
  ],
  future: [
    ["2026-11-02", 800_000, "CNY"],
    ["2024-01-31", 600_000, "CNY"],
  ],
  "refunds-alone": [["2026-04-04", -100_000, "CNY"]],
  unpriced: [
    ["2026-09-09", 300_000, "EUR"],
    ["2026-09-10", 200_000, "CNY"],
  ],
  nothing: [],
};

const account = (externalId: string) => ({
  externalId,
  name: externalId,
  aliases: [],
  industry: null,
  country: null,
  city: null,
  foundedYear: null,
  employees: null,
  annualRevenue: null,
  parentExternalId: null,
  division: null,
  buyingUnits: [],
  ownerName: null,
  customerSince: null,
  profile: null,
  measures: [],
});
const order = (accountId: string, externalId: string, date: Day, amountMinor: number, currency: string) => ({
  externalId,
  accountId,
  date,
  amountMinor,
  currency,
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
});

describeEngines("scoreOrderAggregates", (open) => {
  let database: OpenDatabase;
  let ids: Map<string, string>;
  beforeAll(async () => {
    database = await open();
    for (const id of [orgId, otherOrgId]) {
      await withOrg(database.db, id, async (tx) => {
        await insertOrganisation(tx, { id, name: { zh: "甲", en: "A" }, currency: "CNY" });
        const { idByExternalId } = await upsertAccounts(tx, id, Object.keys(orders).map(account));
        const rows = Object.entries(orders).flatMap(([name, placed]) =>
          placed.map(([day, amountMinor, currency], at) =>
            order(idByExternalId.get(name) ?? "", `${name}-${at}`, parseDay(day), amountMinor, currency),
          ),
        );
        await upsertOrders(tx, id, rows);
        if (id === orgId) ids = idByExternalId;
      });
    }
  });
  afterAll(() => database.close());

  const withoutEvidence = (scores: readonly RfmScore[]) =>
    scores.map((score) => ({ ...score, factors: score.factors.map(({ evidence: _, ...factor }) => factor) }));

  it.each(rfmModes)("comes in mode %s to what scoring every order comes to", async (mode) => {
    const accounts = Object.entries(orders).map(([name, placed]) => ({
      id: ids.get(name) ?? "",
      foreignLeftOut: name === "unpriced",
      orders: placed
        .map(([day, amountMinor, currency], at) => ({
          id: `${name}-${at}`,
          date: parseDay(day),
          amountMinor,
          currency,
        }))
        .filter(({ currency }) => currency !== "EUR"),
    }));
    const one = scoreRfm({ asOf, mode, currency: "CNY", accounts }, config);
    const request = { asOf, mode, currency: "CNY" };
    const other = await withOrg(database.db, orgId, (tx) => scoreOrderAggregates(tx, orgId, request, config));
    expect(withoutEvidence(other)).toEqual(withoutEvidence(one));
  });

  it("rests on the account where it has summed up orders", async () => {
    const request = { asOf, mode: "bands" as const, currency: "CNY" };
    const scores = await withOrg(database.db, orgId, (tx) => scoreOrderAggregates(tx, orgId, request, config));
    const steady = scores.find(({ accountId }) => accountId === ids.get("steady"));
    expect(steady?.factors.map(({ evidence }) => evidence)).toEqual(Array(3).fill([`account:${ids.get("steady")}`]));
  });
});
