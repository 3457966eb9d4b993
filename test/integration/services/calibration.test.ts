import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { parseDay } from "#domain/day";
import { watchJob } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

const asOf = parseDay("2026-11-15");
const membersSchema = z.object({ sampleSize: z.int(), closed: z.int() });

async function calibration() {
  const { bases, calibration: score } = await product.services.calibration(product.caller, asOf);
  return { bases, ...membersSchema.parse(score) };
}

/** A won or lost deal of the demo company, and the day before it closed. */
async function closedDeal() {
  const { accounts } = await product.services.readPortfolio(product.caller, asOf);
  for (const { account, opportunities } of accounts.values()) {
    for (const { id, status, closeOn, engagedOn, checklist } of opportunities) {
      const answered = Object.keys(checklist).length > 3;
      if (status !== "open" && closeOn && engagedOn && engagedOn < closeOn && answered)
        return { accountId: account.id, dealId: id, engagedOn };
    }
  }
  throw new Error("the demo company closed no deal");
}

describe("the calibration of the win rates", () => {
  it("rests on the records of closed deals as long as none of their win rates was kept", async () => {
    const { bases, sampleSize } = await calibration();
    expect([bases.kept, bases.record, sampleSize > 5]).toEqual([0, sampleSize, true]);
  });

  it("rests on the win rate that was kept while the deal was open", async () => {
    const { accountId, engagedOn } = await closedDeal();
    const { services, caller } = product;
    const before = await calibration();
    const request = { kind: "account-plan", lang: "zh", asOf: engagedOn } as const;
    const { draftId } = await services.drafts.start(caller, accountId, request);
    await watchJob(product, draftId);
    const after = await calibration();
    expect([after.bases.kept > 0, after.sampleSize]).toEqual([true, before.sampleSize]);
  });
});
