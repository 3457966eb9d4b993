import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Config } from "#config";
import type { ConnectorName } from "#domain/connector";
import { AppError } from "#errors";
import type { Connector } from "#importing/connectors/connector";
import { type Clock, defaultRetryPolicy, type RetryPolicy } from "#importing/connectors/retry";
import type { ConnectorProbes } from "#services/check-connectors";
import type { FindConnector } from "#services/importing/pulling/pull-connector";

export type OpenConnectors = { find: FindConnector; probes: ConnectorProbes; close: () => void };

type Parts = { clock: Clock; timeoutMs: number; retryPolicy: RetryPolicy };

/** The company's own mapping, in the working directory like `scoring.config.json`. */
const mappingFile = "crm.mapping.json";
const timeoutMs = 60_000;
/** A person waits for the doctor. */
const probing = { timeoutMs: 10_000, retryPolicy: { ...defaultRetryPolicy, attempts: 2, budgetMs: 5_000 } };

function createClock(stopped: AbortSignal): Clock {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    stopped,
    sleep: (ms) =>
      wait(ms, undefined, { signal: stopped }).catch(() => {
        throw new AppError("pull-stopped", "the product is being closed");
      }),
  };
}

/** The clients are loaded only where a CRM is set up and asked. */
const makers = {
  hubspot: async ({ hubspot }: Config, parts: Parts): Promise<Connector | null> => {
    if (!hubspot) return null;
    const { createHubspotConnector } = await import("#importing/connectors/hubspot/create-hubspot-connector");
    return createHubspotConnector(hubspot, parts);
  },
  salesforce: async ({ salesforce }: Config, parts: Parts): Promise<Connector | null> => {
    if (!salesforce) return null;
    const { createSalesforceConnector } = await import("#importing/connectors/salesforce/create-salesforce-connector");
    return createSalesforceConnector(salesforce, parts);
  },
} as const satisfies Record<ConnectorName, (config: Config, parts: Parts) => Promise<Connector | null>>;

/** Connectors to the CRMs that are set up; `close` ends what they have under way. */
export function openConnectors(config: Config): OpenConnectors {
  const stop = new AbortController();
  const clock = createClock(stop.signal);
  const opened = new Map<ConnectorName, Connector>();
  const find: FindConnector = async (name) => {
    const held = opened.get(name);
    if (held) return held;
    const made = await makers[name](config, { clock, timeoutMs, retryPolicy: defaultRetryPolicy });
    if (!made) return null;
    const connector: Connector = { ...made, open: async (mapping) => made.open(mapping ?? (await readMapping())) };
    opened.set(name, connector);
    return connector;
  };
  const probe = (name: ConnectorName) => async () => {
    const connector = await makers[name](config, { clock, ...probing });
    await connector?.check().finally(connector.close);
  };
  return {
    find,
    probes: {
      hubspot: config.hubspot && probe("hubspot"),
      salesforce: config.salesforce && probe("salesforce"),
    },
    close: () => {
      stop.abort();
      for (const connector of opened.values()) connector.close();
    },
  };
}

async function readMapping(): Promise<string | null> {
  return existsSync(mappingFile) ? readFile(mappingFile, "utf8") : null;
}
