/** An object of a HubSpot portal. `modified`: its property of last change, as HubSpot writes moments. */
export type PortalObject = {
  id: string;
  properties: Record<string, string | null>;
  modified: string;
  archivedAt: string | null;
};

export type Link = { from: string; to: string; labels: string[] };

/** The state of a portal: objects by type and id, and links between them. */
export type Portal = {
  objects: Map<string, Map<string, PortalObject>>;
  links: Map<string, Link[]>;
  owners: { id: string; firstName: string; lastName: string; email: string }[];
  /** Properties beside the usual ones, by type. */
  customProperties: Map<string, string[]>;
};

const common = ["hs_object_id", "createdate", "hs_lastmodifieddate", "hubspot_owner_id", "hs_merged_object_ids"];
const usual: Record<string, string[]> = {
  companies: [
    ...["name", "domain", "industry", "country", "city", "founded_year", "numberofemployees", "annualrevenue"],
    ...["hs_parent_company_id", "description"],
  ],
  products: ["name", "hs_sku", "price"],
  contacts: ["firstname", "lastname", "jobtitle", "email", "phone", "associatedcompanyid", "lastmodifieddate"],
  deals: [
    ...["dealname", "dealstage", "pipeline", "amount", "deal_currency_code", "closedate"],
    ...["hs_is_closed", "hs_is_closed_won"],
  ],
  line_items: ["name", "amount", "hs_line_item_currency_code", "hs_total_discount", "quantity", "hs_product_id"],
  calls: ["hs_timestamp", "hs_activity_type", "hs_call_title", "hs_call_status", "hs_call_body"],
  emails: ["hs_timestamp", "hs_email_subject", "hs_email_status", "hs_email_html", "hs_email_text"],
  meetings: ["hs_timestamp", "hs_activity_type", "hs_meeting_title", "hs_meeting_outcome", "hs_meeting_body"],
  tasks: ["hs_timestamp", "hs_task_type", "hs_task_subject", "hs_task_status", "hs_task_body"],
  notes: ["hs_timestamp", "hs_note_body"],
};

export function createPortal(): Portal {
  return {
    objects: new Map(Object.keys(usual).map((type) => [type, new Map()])),
    links: new Map(),
    owners: [],
    customProperties: new Map(),
  };
}

/** Values of chosen properties are told with their labels. */
const industries = [{ value: "PAPER", label: "Paper" }];

export function propertiesOf({ customProperties }: Portal, type: string) {
  const names = [...common, ...(usual[type] ?? []), ...(customProperties.get(type) ?? [])];
  return names.map((name) => ({
    ...{ name, label: name, type: "string", fieldType: "text", groupName: "information", description: "" },
    options: name === "industry" ? industries : [],
  }));
}

export const pipelines = [
  {
    ...{ id: "default", label: "Sales", displayOrder: 0, archived: false },
    ...{ createdAt: "2025-01-01T00:00:00.000Z", updatedAt: "2025-01-01T00:00:00.000Z" },
    stages: [
      { id: "proposal", label: "Proposal sent", isClosed: "false", probability: "0.6" },
      { id: "closedwon", label: "Closed won", isClosed: "true", probability: "1.0" },
      { id: "closedlost", label: "Closed lost", isClosed: "true", probability: "0.0" },
    ].map(({ id, label, ...metadata }, displayOrder) => ({
      ...{ id, label, displayOrder, archived: false, metadata },
      ...{ createdAt: "2025-01-01T00:00:00.000Z", updatedAt: "2025-01-01T00:00:00.000Z" },
    })),
  },
];

export function modifiedName(type: string): string {
  return type === "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate";
}

/** All properties of an object, with those that HubSpot keeps itself. */
export function allProperties(type: string, object: PortalObject): Record<string, string | null> {
  return {
    ...object.properties,
    hs_object_id: object.id,
    createdate: object.properties.createdate ?? "2026-01-01T00:00:00.000Z",
    [modifiedName(type)]: object.modified,
  };
}

/** An object as the API answers it: the properties that were asked for. */
export function shown(type: string, object: PortalObject, asked: readonly string[]) {
  const all = allProperties(type, object);
  const properties = Object.fromEntries([...asked, "hs_object_id"].map((name) => [name, all[name] ?? null]));
  return {
    id: object.id,
    properties,
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: object.modified,
    archived: object.archivedAt !== null,
    ...(object.archivedAt === null ? {} : { archivedAt: object.archivedAt }),
  };
}
