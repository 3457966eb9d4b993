import type { Connector, ReferencedKind } from "../connector.ts";
import { connectorOf } from "../connector-of.ts";
import { parseCrmMapping } from "../crm-mapping.ts";
import { createNoticeBoard } from "../pull-notice.ts";
import { recordsByIds } from "./changed-records.ts";
import { type ClientParts, createSalesforceClient, type SalesforceSettings } from "./salesforce-client.ts";
import { openOrganisation, ownId, type SalesforceContext } from "./salesforce-context.ts";
import { salesforceDefaults } from "./salesforce-mapping.ts";
import { accountRows, contactRows, extraFields, productRows } from "./salesforce-rows.ts";
import { salesforceStreams } from "./salesforce-streams.ts";

const objectOf = { accounts: "Account", products: "Product2", contacts: "Contact" } as const;
const rowsOf = { accounts: accountRows, products: productRows, contacts: contactRows } as const;

/** Records by id, as the rows they would have in their own stream. */
async function fetchRows(context: SalesforceContext, kind: ReferencedKind, externalIds: readonly string[]) {
  const object = objectOf[kind];
  if (!context.reads(object)) return [];
  const select = ["Id", ...context.select(object, extraFields[object])].join(", ");
  const soql = (list: string) => `SELECT ${select} FROM ${object} WHERE Id IN ${list} ORDER BY Id`;
  const records = await recordsByIds(context.client, externalIds.map(ownId), soql);
  return rowsOf[kind](context, records, createNoticeBoard(object)).tables;
}

/** Reads a Salesforce organisation as the integration user of an external client app. */
export function createSalesforceConnector(settings: SalesforceSettings, parts: ClientParts): Connector {
  const client = createSalesforceClient(settings, parts);
  return connectorOf({
    name: "salesforce",
    secrets: [settings.clientSecret],
    check: async () => void (await client.query("SELECT Id FROM Organization")),
    open: async (mapping) => {
      const { context, notices } = await openOrganisation(client, parseCrmMapping(mapping, salesforceDefaults));
      return { streams: salesforceStreams(context), notices, fetch: (kind, ids) => fetchRows(context, kind, ids) };
    },
    close: client.close,
  });
}
