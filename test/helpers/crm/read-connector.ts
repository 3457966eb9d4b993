import type { Connector, SourcePage } from "#importing/connectors/connector";
import { createHubspotConnector } from "#importing/connectors/hubspot/create-hubspot-connector";
import type { Clock } from "#importing/connectors/retry";
import { createSalesforceConnector } from "#importing/connectors/salesforce/create-salesforce-connector";
import type { CrmStandIn } from "./crm-world.ts";

/** A clock that waits for nobody and writes down how long it was to wait. Chance is always 0. */
export function createTestClock(): Clock & { slept: number[] } {
  const slept: number[] = [];
  return {
    slept,
    now: () => Date.now(),
    random: () => 0,
    stopped: new AbortController().signal,
    sleep: async (ms) => void slept.push(ms),
  };
}

/** The stand-in's connector alone, without a database. */
export function connectTo({ connector, environment }: CrmStandIn, clock: Clock, timeoutMs = 5_000): Connector {
  const setting = (name: string) => environment[name] ?? "";
  const parts = { clock, timeoutMs };
  if (connector === "hubspot") {
    return createHubspotConnector({ token: setting("HUBSPOT_TOKEN"), baseUrl: setting("HUBSPOT_BASE_URL") }, parts);
  }
  return createSalesforceConnector(
    {
      loginUrl: setting("SALESFORCE_LOGIN_URL"),
      clientId: setting("SALESFORCE_CLIENT_ID"),
      clientSecret: setting("SALESFORCE_CLIENT_SECRET"),
    },
    parts,
  );
}

/** Every page of every stream from the beginning, and closes the connector. */
export async function readEverything(connector: Connector): Promise<SourcePage[]> {
  try {
    const pages: SourcePage[] = [];
    const { streams } = await connector.open(null);
    for (const { read } of streams) for await (const page of read(null, null)) pages.push(page);
    return pages;
  } finally {
    connector.close();
  }
}

/** What pages say, however it was cut into pages and whenever it was read. */
export function saidBy(pages: readonly SourcePage[]) {
  return {
    rows: pages.flatMap(({ tables }) => tables.flatMap(({ kind, rows }) => rows.map((row) => ({ kind, ...row })))),
    notes: pages.flatMap(({ notes }) => notes.map(({ line: _, ...note }) => note)),
    gone: pages.flatMap(({ gone }) => gone),
  };
}
