import { joinName } from "../../records/contact-records.ts";
import type { GoneRecord, SourceRow, SourceTable } from "../connector.ts";
import type { NoticeBoard } from "../pull-notice.ts";
import { headersOf } from "../source-cells.ts";
import { type HubspotContext, hubspotId, propertyOf } from "./hubspot-context.ts";
import type { HubspotRecord } from "./hubspot-schemas.ts";

/** Rows of one page, and what the page says no longer stands for anything here. */
export type Rows = { tables: SourceTable[]; gone: GoneRecord[] };

/** Ids that were merged into an object live on in it. */
export const mergedIds = "hs_merged_object_ids";

function mergedInto(record: HubspotRecord): string[] {
  return propertyOf(record, mergedIds)
    .split(";")
    .filter((id) => id !== "");
}

/** Properties to ask for beside the mapped ones, by object. */
export const extraProperties = {
  companies: ["domain", mergedIds],
  products: [],
  contacts: ["associatedcompanyid", mergedIds],
  deals: ["hs_is_closed", "hs_is_closed_won", mergedIds],
  line_items: [],
  calls: [],
  emails: ["hs_email_text"],
  meetings: [],
  tasks: [],
  notes: [],
} as const;

/** Companies; one without a name goes by its domain, as HubSpot shows it. */
export function companyRows(context: HubspotContext, records: readonly HubspotRecord[]): Rows {
  const rows = records.map((record): SourceRow => {
    const cells = context.cells("companies", record);
    const externalId = hubspotId("companies", record.id);
    const name = cells.name || propertyOf(record, "domain");
    const annualRevenueCurrency = cells.annualRevenueCurrency || context.currency || "";
    return { externalId, cells: { ...cells, id: externalId, name, annualRevenueCurrency } };
  });
  const own = { id: "hs_object_id", name: "name", annualRevenueCurrency: "currency" };
  const headers = headersOf(context.fieldsOf("companies"), own);
  const gone = records.flatMap((record) =>
    mergedInto(record).map((id): GoneRecord => ({ kind: "accounts", externalId: hubspotId("companies", id) })),
  );
  return { tables: [{ kind: "accounts", path: "hubspot/companies", headers, rows }], gone };
}

export function productRows(context: HubspotContext, records: readonly HubspotRecord[]): Rows {
  const rows = records.map((record): SourceRow => {
    const externalId = hubspotId("products", record.id);
    const cells = context.cells("products", record);
    return { externalId, cells: { ...cells, id: externalId, currency: cells.currency || context.currency || "" } };
  });
  const headers = headersOf(context.fieldsOf("products"), { id: "hs_object_id", currency: "currency" });
  return { tables: [{ kind: "products", path: "hubspot/products", headers, rows }], gone: [] };
}

/** The person's name; one without any goes by the e-mail address, as HubSpot shows it. */
function nameOf({ firstName = "", lastName = "", name = "", email = "" }: Record<string, string>, board: NoticeBoard) {
  if (name !== "") return name;
  if (lastName !== "") return joinName(lastName, firstName === "" ? null : firstName);
  if (firstName !== "") return firstName;
  if (email !== "") board.add("name-from-email", email);
  return email;
}

/** People of a company. Those of none are told, and taken out where they were of one before. */
export function contactRows(context: HubspotContext, records: readonly HubspotRecord[], board: NoticeBoard): Rows {
  const rows: SourceRow[] = [];
  const gone: GoneRecord[] = [];
  for (const record of records) {
    const externalId = hubspotId("contacts", record.id);
    gone.push(
      ...mergedInto(record).map((id): GoneRecord => ({ kind: "contacts", externalId: hubspotId("contacts", id) })),
    );
    const company = propertyOf(record, "associatedcompanyid");
    if (company === "") {
      board.add("without-account", externalId);
      gone.push({ kind: "contacts", externalId });
      continue;
    }
    const { firstName, lastName, ...cells } = context.cells("contacts", record);
    const name = nameOf({ ...cells, firstName: firstName ?? "", lastName: lastName ?? "" }, board);
    rows.push({ externalId, cells: { ...cells, id: externalId, account: hubspotId("companies", company), name } });
  }
  const fields = context.fieldsOf("contacts").filter(({ field }) => field !== "firstName" && field !== "lastName");
  const headers = headersOf(fields, { id: "hs_object_id", account: "associatedcompanyid", name: "lastname" });
  return { tables: [{ kind: "contacts", path: "hubspot/contacts", headers, rows }], gone };
}

/** Who sells: owners that are still active. */
export function ownerRows(context: HubspotContext, activeOwners: readonly string[]): SourceTable {
  const rows = activeOwners.map((id): SourceRow => {
    const externalId = `hubspot:owner:${id}`;
    return { externalId, cells: { id: externalId, name: context.owners.get(id) ?? "" } };
  });
  return { kind: "team", path: "hubspot/owners", headers: { id: "id", name: "name" }, rows };
}
