import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { CrmStandIn } from "../../helpers/crm/crm-world.ts";
import { fillWorld } from "../../helpers/crm/crm-world.ts";
import { describeConnectors } from "../../helpers/crm/describe-connectors.ts";
import { type Answer, type LoopbackServer, startLoopbackServer } from "../../helpers/crm/loopback-server.ts";
import { connectTo, createTestClock, readEverything, saidBy } from "../../helpers/crm/read-connector.ts";

/** Answers the n-th request for a page otherwise. */
const once = (crm: CrmStandIn, wrong: Answer, first = 3, times = 1) => {
  let pages = 0;
  crm.setFault(({ path }) => {
    if (!crm.isPage(path)) return null;
    pages += 1;
    return pages >= first && pages < first + times ? wrong : null;
  });
};
const always = (crm: CrmStandIn, wrong: Answer) => crm.setFault(({ path }) => (crm.isPage(path) ? wrong : null));

describeConnectors("a CRM that goes wrong", (start) => {
  let crm: CrmStandIn;
  let elsewhere: LoopbackServer;
  let undisturbed: ReturnType<typeof saidBy>;
  const read = async (timeoutMs?: number) => {
    const clock = createTestClock();
    const pages = await readEverything(connectTo(crm, clock, timeoutMs));
    return { said: saidBy(pages), slept: clock.slept };
  };

  beforeAll(async () => {
    crm = await start();
    fillWorld(crm);
    undisturbed = (await read()).said;
    elsewhere = await startLoopbackServer(
      () => ({ json: { results: [], records: [], total: 0, totalSize: 0, done: true } }),
      () => new Date(0).toUTCString(),
    );
  });
  afterEach(() => crm.setFault(null));
  afterAll(async () => {
    await crm.close();
    await elsewhere.close();
  });

  it.each<[string, Answer, number[]]>([
    ["429 with Retry-After in seconds", { status: 429, json: {}, headers: { "retry-after": "7" } }, [7000]],
    [
      "429 with Retry-After as a date",
      {
        status: 429,
        json: {},
        headers: { date: "Sun, 22 Nov 2026 08:00:00 GMT", "retry-after": "Sun, 22 Nov 2026 08:00:30 GMT" },
      },
      [30_000],
    ],
    ["503 with Retry-After", { status: 503, json: {}, headers: { "retry-after": "3" } }, [3000]],
    ["500", { status: 500, text: "<html>oops</html>" }, [250]],
    ["502 without a body", { status: 502, text: "" }, [250]],
    ["a closed connection", { reset: true }, [250]],
    ["half an answer", { cut: true }, [250]],
    ["an answer that is no JSON", { text: "<html>maintenance</html>" }, [250]],
    ["JSON that is not as documented", { json: { hello: 1 } }, [250]],
  ])("is asked again after %s, not before it wants to be, and nothing is lost", async (_name, wrong, waits) => {
    once(crm, wrong);
    expect(await read()).toEqual({ said: undisturbed, slept: waits });
  });

  it("is left alone longer each time", async () => {
    once(crm, { status: 503, json: {} }, 2, 4);
    expect(await read()).toEqual({ said: undisturbed, slept: [250, 500, 1000, 2000] });
  });

  it("is asked again when it does not answer in time", async () => {
    once(crm, { hang: true });
    expect(await read(300)).toEqual({ said: undisturbed, slept: [250] });
  });

  it("is given up after seven times, with the reason", async () => {
    always(crm, { status: 503, json: {} });
    const before = crm.requests.length;
    await expect(read()).rejects.toMatchObject({ code: "connector-unreachable" });
    const asked = crm.requests.slice(before).filter(({ path }) => crm.isPage(path));
    expect(asked).toHaveLength(7);
  });

  it("is not waited for an hour: the person is told how long", async () => {
    always(crm, { status: 429, json: {}, headers: { "retry-after": "3600" } });
    await expect(read()).rejects.toMatchObject({
      code: "connector-rate-limited",
      details: { params: { wait: 3600 } },
    });
  });

  it("tells the job that tries again to wait as long", async () => {
    always(crm, { status: 429, json: {}, headers: { "retry-after": "3600" } });
    const failure = await read().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(failure).toHaveProperty("cause", { headers: new Headers({ "retry-after": "3600" }) });
  });

  it.each([301, 302, 307, 308])("is not followed to another address by %d", async (status) => {
    always(crm, { status, json: {}, headers: { location: `${elsewhere.url}/crm/v3/owners` } });
    await expect(read()).rejects.toMatchObject({ code: "connector-led-astray" });
    expect(elsewhere.requests).toEqual([]);
  });

  it("is only ever asked to read", async () => {
    await read();
    const writes = crm.requests.filter(
      ({ method, path }) =>
        !["GET", "POST"].includes(method) || (method === "POST" && !/\/(search|batch\/read|token)$/.test(path)),
    );
    expect(writes).toEqual([]);
  });
});
