import type { CrmMapping, MappedField } from "../crm-mapping.ts";
import { settlingMs } from "../position.ts";
import { createNoticeBoard } from "../pull-notice.ts";
import { cellsOf, fieldsInUse, type GetField } from "../source-cells.ts";
import { findTimeZone } from "../source-day.ts";
import type { SalesforceClient, SalesforceRecord } from "./salesforce-client.ts";
import { type SalesforceObject, salesforceDefaults } from "./salesforce-mapping.ts";

type ObjectFields = { fields: readonly MappedField[]; has: (source: string) => boolean };
export type SalesUser = { id: string; name: string; manager: string; isActive: boolean };

/** What is the same for a whole pull of one organisation. */
export type SalesforceContext = {
  client: SalesforceClient;
  mapping: CrmMapping;
  zone: string;
  /** Nothing that changed after this moment counts as read for good. Milliseconds since 1970. */
  horizon: number;
  users: readonly SalesUser[];
  /** Opportunities that this pull has read with all their parts: a part of theirs that turns up later says nothing new. */
  readDeals: Set<string>;
  /** False where the organisation has no such object, or the mapping leaves it out. */
  reads: (object: SalesforceObject) => boolean;
  fieldsOf: (object: SalesforceObject) => readonly MappedField[];
  /** The mapped fields and those of `more` that the object has, as SOQL selects them. */
  select: (object: SalesforceObject, more?: readonly string[]) => string[];
  /** The importer's cells of one record. */
  cells: (object: SalesforceObject, record: SalesforceRecord) => Record<string, string>;
};

const singular = {
  User: "user",
  Account: "account",
  Product2: "product",
  Contact: "contact",
  Opportunity: "opportunity",
  OpportunityLineItem: "item",
  Task: "task",
  Event: "event",
  EmailMessage: "email",
  Note: "note",
  ContentNote: "content-note",
} as const satisfies Record<SalesforceObject, string>;

/** `salesforce:account:001…` */
export const salesforceId = (object: SalesforceObject, id: string) => `salesforce:${singular[object]}:${id}`;

/** `salesforce:account:001…` → `001…`. */
export const ownId = (externalId: string) => externalId.split(":").at(-1) ?? "";

/** A field as text; `Manager.Name` leads through a relationship. Empty where there is nothing. */
export function fieldOf(record: SalesforceRecord, source: string): string {
  let held: unknown = record;
  for (const step of source.split(".")) {
    held = typeof held === "object" && held !== null ? Object.entries(held).find(([key]) => key === step)?.[1] : null;
  }
  return typeof held === "string" || typeof held === "number" || typeof held === "boolean" ? String(held).trim() : "";
}

const objects = Object.keys(salesforceDefaults.objects) as SalesforceObject[];

/** Null for an object that is not there. */
async function describeObject(client: SalesforceClient, object: SalesforceObject) {
  const described = await client.describe(object);
  if (!described) return null;
  const names = new Set(described.map(({ name }) => name));
  const relations = new Set(described.flatMap(({ relationshipName }) => relationshipName ?? []));
  return (source: string) => {
    const [first = "", ...rest] = source.split(".");
    return rest.length === 0 ? names.has(first) : relations.has(first);
  };
}

async function readFields(client: SalesforceClient, mapping: CrmMapping) {
  const inUse = new Map<SalesforceObject, ObjectFields>();
  const board = createNoticeBoard("salesforce");
  for (const object of objects.filter((one) => !mapping.isSkipped(one))) {
    const has = await describeObject(client, object);
    if (has === null) {
      board.add("object-missing", object);
      continue;
    }
    const own = createNoticeBoard(object);
    inUse.set(object, { has, fields: fieldsInUse(mapping, object, has, own) });
    for (const { code, example } of own.take()) board.add(code, `${object}.${example}`);
  }
  return { inUse, board };
}

async function everyRow(client: SalesforceClient, soql: string): Promise<SalesforceRecord[]> {
  let page = await client.query(soql);
  const found = [...page.records];
  while (!page.done && page.nextRecordsUrl) {
    page = await client.more(page.nextRecordsUrl);
    found.push(...page.records);
  }
  return found;
}

/** Asks the organisation for what every page needs: objects and fields there are, time zone, users. */
export async function openOrganisation(client: SalesforceClient, mapping: CrmMapping) {
  const { inUse, board } = await readFields(client, mapping);
  const [organisation] = await everyRow(client, "SELECT Id, TimeZoneSidKey FROM Organization");
  const zone = mapping.timeZone ?? findTimeZone(organisation ? fieldOf(organisation, "TimeZoneSidKey") : null);
  if (zone === null) board.add("time-zone-assumed", "UTC");
  const fieldsOf = (object: SalesforceObject) => inUse.get(object)?.fields ?? [];
  const users = inUse.has("User") ? await readUsers(client, fieldsOf("User")) : [];
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  const conversions = {
    owner: (value: string) => nameOf.get(value) ?? "",
    parent: (value: string) => salesforceId("Account", value),
    reportsTo: (value: string) => salesforceId("Contact", value),
    product: (value: string, source: string) => (source.endsWith("Id") ? salesforceId("Product2", value) : value),
  };
  const rules = { zone: zone ?? "UTC", conversions };
  const context: SalesforceContext = {
    client,
    mapping,
    zone: rules.zone,
    horizon: client.time() - settlingMs,
    users,
    readDeals: new Set(),
    reads: (object) => inUse.has(object),
    fieldsOf,
    select: (object, more = []) => {
      const sources = [...fieldsOf(object).map(({ source }) => source), ...more];
      return [...new Set(sources)].filter((source) => inUse.get(object)?.has(source));
    },
    cells: (object, record) => {
      const get: GetField = (source) => fieldOf(record, source);
      return cellsOf(fieldsOf(object), get, rules);
    },
  };
  return { context, notices: board.take() };
}

/** People of the company, not its customers' portal users; those who left stay the owners of what they owned. */
async function readUsers(client: SalesforceClient, fields: readonly MappedField[]): Promise<SalesUser[]> {
  const sources = fields.map(({ source }) => source);
  const select = [...new Set(["Id", "Name", "IsActive", ...sources])].join(", ");
  const rows = await everyRow(client, `SELECT ${select} FROM User WHERE UserType = 'Standard' ORDER BY Id`);
  const manager = fields.find(({ field }) => field === "manager")?.source;
  const name = fields.find(({ field }) => field === "name")?.source ?? "Name";
  return rows.map((row) => ({
    id: fieldOf(row, "Id"),
    name: fieldOf(row, name),
    manager: manager === undefined ? "" : fieldOf(row, manager),
    isActive: fieldOf(row, "IsActive") === "true",
  }));
}
