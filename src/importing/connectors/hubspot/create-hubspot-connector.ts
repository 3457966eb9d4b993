import type { Connector, ReferencedKind } from "../connector.ts";
import { connectorOf } from "../connector-of.ts";
import { parseCrmMapping } from "../crm-mapping.ts";
import { createNoticeBoard } from "../pull-notice.ts";
import { batchSizes, type ClientParts, createHubspotClient, type HubspotSettings } from "./hubspot-client.ts";
import { type HubspotContext, openPortal, ownId } from "./hubspot-context.ts";
import { hubspotDefaults } from "./hubspot-mapping.ts";
import { companyRows, contactRows, productRows } from "./hubspot-rows.ts";
import type { HubspotRecord } from "./hubspot-schemas.ts";
import { hubspotStreams, propertiesOf } from "./hubspot-streams.ts";

const objectOf = { accounts: "companies", products: "products", contacts: "contacts" } as const;
const rowsOf = { accounts: companyRows, products: productRows, contacts: contactRows } as const;

/** Objects by id, as the rows they would have in their own stream. */
async function fetchRows(context: HubspotContext, kind: ReferencedKind, externalIds: readonly string[]) {
  const object = objectOf[kind];
  if (context.mapping.isSkipped(object)) return [];
  const properties = propertiesOf(context, object);
  const records: HubspotRecord[] = [];
  for (let at = 0; at < externalIds.length; at += batchSizes.objects) {
    const ids = externalIds.slice(at, at + batchSizes.objects).map(ownId);
    records.push(...(await context.client.read(object, ids, properties)));
  }
  return rowsOf[kind](context, records, createNoticeBoard(object)).tables;
}

/** Reads a HubSpot portal by the token of a private app. */
export function createHubspotConnector(settings: HubspotSettings, parts: ClientParts): Connector {
  const client = createHubspotClient(settings, parts);
  return connectorOf({
    name: "hubspot",
    secrets: [settings.token],
    check: async () => void (await client.owners(false)),
    open: async (mapping) => {
      const { context, activeOwners, notices } = await openPortal(client, parseCrmMapping(mapping, hubspotDefaults));
      const streams = hubspotStreams(context, activeOwners);
      return { streams, notices, fetch: (kind, ids) => fetchRows(context, kind, ids) };
    },
    close: client.close,
  });
}
