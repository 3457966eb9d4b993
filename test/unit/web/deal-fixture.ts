import type { Deal } from "#web/api/types";

/** An open deal with what a test does not care about filled in. */
export function deal({ checklist = {}, winRate = null }: Partial<Deal> & Partial<Deal["opportunity"]>): Deal {
  return {
    opportunity: {
      id: "o",
      externalId: "OP-1",
      accountId: "a",
      name: "Deal",
      stage: "offer",
      status: "open",
      amountMinor: null,
      currency: "CNY",
      engagedOn: null,
      closeOn: null,
      productId: null,
      ownerName: null,
      checklist,
      competitors: [],
      people: [],
    },
    amount: null,
    winRate,
    decisionChain: null,
  };
}
