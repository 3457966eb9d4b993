import { describe } from "vitest";
import { startHubspotServer } from "../hubspot-server/start-hubspot-server.ts";
import { startSalesforceServer } from "../salesforce-server/start-salesforce-server.ts";
import type { CrmStandIn } from "./crm-world.ts";

/** Starts a stand-in whose answers hold few rows, so that a small company takes many pages. */
const standIns = {
  hubspot: startHubspotServer,
  salesforce: async () => {
    const server = await startSalesforceServer();
    server.setBatchSize(2);
    return server;
  },
} as const;

/** One contract, every connector: the body is run once for each. */
export function describeConnectors(name: string, body: (start: () => Promise<CrmStandIn>) => void): void {
  for (const [connector, start] of Object.entries(standIns)) describe(`${name} (${connector})`, () => body(start));
}
