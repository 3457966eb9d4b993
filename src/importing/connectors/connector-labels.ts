import type { ConnectorName } from "#domain/connector";

/** What people call the CRM, the settings that open it and the one that leads to it: values of sentences about it. */
export const connectorLabels = {
  hubspot: { connector: "HubSpot", settings: "HUBSPOT_TOKEN", address: "HUBSPOT_BASE_URL" },
  salesforce: {
    connector: "Salesforce",
    settings: "SALESFORCE_LOGIN_URL, SALESFORCE_CLIENT_ID, SALESFORCE_CLIENT_SECRET",
    address: "SALESFORCE_LOGIN_URL",
  },
} as const satisfies Record<ConnectorName, Record<string, string>>;
