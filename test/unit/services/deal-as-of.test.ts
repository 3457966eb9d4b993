import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { opportunitySchema } from "#domain/opportunity";
import { dealAsOf } from "#services/deal-as-of";

const deal = opportunitySchema.parse({
  id: "1",
  externalId: "P1",
  accountId: "A1",
  name: "Hall",
  stage: "赢单",
  status: "won",
  amountMinor: 100,
  currency: "CNY",
  engagedOn: "2026-01-10",
  closeOn: "2026-05-01",
  productId: null,
  ownerName: null,
  checklist: {},
  competitors: [],
  people: [],
});

describe("a deal that was won", () => {
  it("is open the day before, without the stage and the day that came later", () => {
    const before = dealAsOf(deal, parseDay("2026-04-30"));
    expect([before.status, before.stage, before.closeOn]).toEqual(["open", "", null]);
  });

  it("is won from its closing day on", () => {
    expect(dealAsOf(deal, parseDay("2026-05-01"))).toEqual(deal);
  });

  it("stays won where nobody knows when it closed", () => {
    const undated = { ...deal, closeOn: null };
    expect(dealAsOf(undated, parseDay("2020-01-01"))).toEqual(undated);
  });
});
