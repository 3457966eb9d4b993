import { afterAll, beforeAll, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { type CrmStandIn, fillWorld } from "../../helpers/crm/crm-world.ts";
import { describeConnectors } from "../../helpers/crm/describe-connectors.ts";
import { dumpRecords } from "../../helpers/crm/dump-records.ts";
import { pullInto, tryPull } from "../../helpers/crm/pull-into.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

/** More than any pull of the small company asks. */
const mostRequests = 300;
const step = 3;

const created = ({ totals }: Awaited<ReturnType<typeof pullInto>>) =>
  Object.values(totals).reduce((sum, counts) => sum + counts.created + counts.updated, 0);

describeConnectors("a pull that is broken off", (start) => {
  let crm: CrmStandIn;
  let whole: TestProduct;
  let broken: TestProduct;
  let attempts = 0;

  beforeAll(async () => {
    crm = await start();
    fillWorld(crm);
    whole = await openTestProduct({ engine: "server", environment: crm.environment });
    broken = await openTestProduct({ engine: "server", environment: crm.environment });
    await pullInto(whole, crm.connector);
    // Each attempt gets a few requests further than the one before: every part of a pull is cut off once.
    for (let allowed = 1, isThrough = false; !isThrough && allowed < mostRequests; allowed += step) {
      let asked = 0;
      crm.setFault(() => {
        asked += 1;
        return asked > allowed ? { status: 400, json: {} } : null;
      });
      isThrough = (await tryPull(broken, crm.connector)).summary !== null;
      attempts += 1;
    }
    crm.setFault(null);
  });
  afterAll(async () => {
    await whole.close();
    await broken.close();
    await crm.close();
  });

  it("at any request holds in the end what one that ran through holds", async () => {
    expect(attempts).toBeGreaterThan(5);
    expect(await dumpRecords(broken)).toEqual(await dumpRecords(whole));
  });

  it("leaves cursors behind which nothing is new", async () => {
    expect(created(await pullInto(broken, crm.connector))).toBe(0);
  });

  it("leaves nothing out when all is read again", async () => {
    expect(created(await pullInto(broken, crm.connector, { since: parseDay("2026-01-01") }))).toBe(0);
  });
});
