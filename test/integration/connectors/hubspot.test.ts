import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectTo, createTestClock, readEverything, saidBy } from "../../helpers/crm/read-connector.ts";
import { type HubspotServer, startHubspotServer } from "../../helpers/hubspot-server/start-hubspot-server.ts";

describe("reading HubSpot", () => {
  let crm: HubspotServer;
  const read = async () => {
    const clock = createTestClock();
    return { said: saidBy(await readEverything(connectTo(crm, clock))), slept: clock.slept };
  };
  const accountIds = async () => (await read()).said.rows.map(({ externalId }) => externalId);
  const many = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`);

  beforeEach(async () => {
    crm = await startHubspotServer();
  });
  afterEach(() => crm.close());

  it.each([
    ["of one and the same moment, more than a page holds", () => "2026-01-05T09:00:00.000Z"],
    ["of two moments that meet in the middle of a page", (at: number) => `2026-01-05T09:00:0${at < 150 ? 0 : 1}.000Z`],
    ["each of a moment of its own", (at: number) => new Date(Date.UTC(2026, 0, 5, 9, 0, at)).toISOString()],
  ])("reads changes %s, each once", async (_name, momentOf) => {
    for (const [at, key] of many(250).entries()) crm.put("account", key, { name: key }, momentOf(at));
    const ids = await accountIds();
    expect([ids.length, new Set(ids).size]).toEqual([250, 250]);
  });

  it("never pages a search beyond its first page", async () => {
    for (const key of many(250)) crm.put("account", key, { name: key });
    await read();
    const searches = crm.requests.filter(({ path }) => path.endsWith("/search"));
    expect(searches.filter(({ body }) => JSON.parse(body).after !== undefined)).toEqual([]);
  });

  it.each([
    ["You have reached your secondly limit.", 1000],
    ["You have reached your ten_secondly_rolling limit.", 10_000],
  ])("waits as long as the limit rolls: %s", async (message, ms) => {
    let searches = 0;
    crm.setFault(({ path }) => {
      if (!path.endsWith("/search")) return null;
      searches += 1;
      return searches === 1 ? { status: 429, json: { status: "error", message, errorType: "RATE_LIMIT" } } : null;
    });
    expect((await read()).slept).toEqual([ms]);
  });

  it("tells that the day's requests are used up, and does not try on", async () => {
    const message = "You have reached your daily limit.";
    crm.setFault(() => ({ status: 429, json: { status: "error", message, policyName: "DAILY" } }));
    await expect(read()).rejects.toMatchObject({ code: "connector-quota-used-up" });
    expect(crm.requests).toHaveLength(1);
  });

  it("names the scopes that the token lacks", async () => {
    const errors = [{ message: "missing", context: { requiredGranularScopes: ["crm.objects.deals.read"] } }];
    crm.setFault(({ path }) =>
      path.endsWith("/deals/search")
        ? { status: 403, json: { status: "error", message: "no access", category: "MISSING_SCOPES", errors } }
        : null,
    );
    await expect(read()).rejects.toMatchObject({
      code: "connector-scope-missing",
      details: { params: { scope: "crm.objects.deals.read" } },
    });
  });

  it("says that the token is wrong without saying it", async () => {
    const wrong = { ...crm, environment: { ...crm.environment, HUBSPOT_TOKEN: "pat-na1-wrong" } };
    const failure = await connectTo(wrong, createTestClock())
      .check()
      .then(
        () => null,
        (thrown: unknown) => thrown,
      );
    expect(failure).toMatchObject({ code: "connector-auth-failed" });
    expect(JSON.stringify(failure) + String(failure)).not.toMatch(/pat-na1-wrong/);
  });
});
