import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fillWorld } from "../../helpers/crm/crm-world.ts";
import { connectTo, createTestClock, readEverything, saidBy } from "../../helpers/crm/read-connector.ts";
import {
  type SalesforceServer,
  startSalesforceServer,
} from "../../helpers/salesforce-server/start-salesforce-server.ts";

describe("reading Salesforce", () => {
  let crm: SalesforceServer;
  let undisturbed: ReturnType<typeof saidBy>;
  let loginsBefore: number;
  const read = async () => {
    const clock = createTestClock();
    return { said: saidBy(await readEverything(connectTo(crm, clock))), slept: clock.slept };
  };

  beforeAll(async () => {
    crm = await startSalesforceServer();
    crm.setBatchSize(2);
    fillWorld(crm);
    undisturbed = (await read()).said;
  });
  beforeEach(() => {
    loginsBefore = crm.logins();
  });
  afterEach(() => crm.setFault(null));
  afterAll(() => crm.close());

  it("signs in once for everything", async () => {
    await read();
    expect(crm.logins() - loginsBefore).toBe(1);
  });

  it("signs in anew when its session ends in the middle, and loses nothing", async () => {
    let pages = 0;
    crm.setFault(({ path }) => {
      if (crm.isPage(path)) pages += 1;
      if (pages === 5) crm.expireToken();
      return null;
    });
    expect(await read()).toEqual({ said: undisturbed, slept: [] });
    expect(crm.logins() - loginsBefore).toBe(2);
  });

  it("gives up where a new session is refused as well", async () => {
    crm.setFault(({ path }) => {
      if (crm.isPage(path)) crm.expireToken();
      return null;
    });
    await expect(read()).rejects.toMatchObject({ code: "connector-auth-failed" });
    expect(crm.logins() - loginsBefore).toBe(2);
  });

  it("says that the secret is wrong without saying it", async () => {
    const wrong = { ...crm, environment: { ...crm.environment, SALESFORCE_CLIENT_SECRET: "not-the-secret" } };
    const failure = await connectTo(wrong, createTestClock())
      .check()
      .then(
        () => null,
        (thrown: unknown) => thrown,
      );
    expect(failure).toMatchObject({ code: "connector-auth-failed" });
    expect(JSON.stringify(failure) + String(failure)).not.toMatch(/not-the-secret/);
  });

  it("asks anew from where it stands when a result set is gone", async () => {
    let more = 0;
    crm.setFault(({ path }) => {
      if (!/\/query\/.+/.test(path)) return null;
      more += 1;
      const json = [{ errorCode: "INVALID_QUERY_LOCATOR", message: "invalid query locator" }];
      return more === 1 ? { status: 400, json } : null;
    });
    expect(await read()).toEqual({ said: undisturbed, slept: [] });
  });

  it.each([
    "https://elsewhere.example/services/data/v62.0/query/01g-2",
    "//elsewhere.example/services/data/v62.0/query/01g-2",
    "/services/apexrest/steal",
  ])("follows no next page to %s", async (nextRecordsUrl) => {
    let isAsked = false;
    crm.setFault(({ path }) => {
      if (!path.endsWith("/queryAll") || isAsked) return null;
      isAsked = true;
      return { json: { totalSize: 5, done: false, nextRecordsUrl, records: [] } };
    });
    await expect(read()).rejects.toMatchObject({ code: "connector-led-astray" });
  });

  it("sends its token to no instance of another house", async () => {
    crm.setFault(({ path }) =>
      path.endsWith("/token")
        ? { json: { access_token: "t", instance_url: "https://acme.elsewhere.example", id: "https://x/id/1/2" } }
        : null,
    );
    await expect(read()).rejects.toMatchObject({ code: "connector-led-astray" });
  });

  it("tells that the day's requests are used up, and does not try on", async () => {
    let asked = 0;
    crm.setFault(({ path }) => {
      if (!crm.isPage(path)) return null;
      asked += 1;
      return { status: 403, json: [{ errorCode: "REQUEST_LIMIT_EXCEEDED", message: "TotalRequests Limit exceeded." }] };
    });
    await expect(read()).rejects.toMatchObject({ code: "connector-quota-used-up" });
    expect(asked).toBe(1);
  });

  it("goes on when too many requests are under way", async () => {
    let asked = 0;
    crm.setFault(({ path }) => {
      if (!crm.isPage(path)) return null;
      asked += 1;
      const json = [{ errorCode: "REQUEST_LIMIT_EXCEEDED", message: "ConcurrentPerOrgLongTxn Limit exceeded." }];
      return asked === 2 ? { status: 403, json } : null;
    });
    expect(await read()).toEqual({ said: undisturbed, slept: [5000] });
  });
});
