import type { CrmMapping, MappedField } from "../crm-mapping.ts";
import { currencyFields } from "../mapped-fields.ts";
import { settlingMs } from "../position.ts";
import { createNoticeBoard, type NoticeBoard } from "../pull-notice.ts";
import { type Conversions, cellsOf, fieldsInUse, type GetField } from "../source-cells.ts";
import { findTimeZone } from "../source-day.ts";
import type { DealStage, HubspotClient } from "./hubspot-client.ts";
import { type HubspotObject, hubspotDefaults } from "./hubspot-mapping.ts";
import type { HubspotRecord } from "./hubspot-schemas.ts";

/** Value → label of an enumeration, by property. */
type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;
type ObjectFields = { fields: readonly MappedField[]; labels: Labels };

/** What is the same for a whole pull of one portal. */
export type HubspotContext = {
  client: HubspotClient;
  mapping: CrmMapping;
  zone: string;
  /** Nothing that changed after this moment counts as read for good. Milliseconds since 1970. */
  horizon: number;
  /** Of amounts that name none; null: nobody says. */
  currency: string | null;
  owners: ReadonlyMap<string, string>;
  stages: ReadonlyMap<string, DealStage>;
  /** Deals that this pull has read with all their lines: a line of theirs that turns up later says nothing new. */
  readDeals: Set<string>;
  fieldsOf: (object: HubspotObject) => readonly MappedField[];
  /** The importer's cells of one object. */
  cells: (object: HubspotObject, record: HubspotRecord) => Record<string, string>;
};

const singular = {
  companies: "company",
  products: "product",
  contacts: "contact",
  deals: "deal",
  line_items: "item",
  calls: "call",
  emails: "email",
  meetings: "meeting",
  tasks: "task",
  notes: "note",
} as const satisfies Record<HubspotObject, string>;

/** `hubspot:company:123` */
export const hubspotId = (object: HubspotObject, id: string) => `hubspot:${singular[object]}:${id}`;

/** `hubspot:company:123` → `123`. */
export const ownId = (externalId: string) => externalId.split(":").at(-1) ?? "";

export function propertyOf({ properties }: HubspotRecord, name: string): string {
  return properties[name]?.trim() ?? "";
}

const objects = Object.keys(hubspotDefaults.objects) as HubspotObject[];
const looksNumeric = /^[-+\d.,]+$/;

/** What a person sees in HubSpot: the labels of chosen values. Figures stay figures, and currencies stay codes. */
function labelled({ fields, labels }: ObjectFields, record: HubspotRecord): GetField {
  const plain = new Set(fields.filter(({ field }) => currencyFields.has(field)).map(({ source }) => source));
  return (source) => {
    const value = propertyOf(record, source);
    const options = labels.get(source);
    if (!options || value === "" || looksNumeric.test(value) || plain.has(source)) return value;
    return value
      .split(";")
      .map((one) => options.get(one) ?? one)
      .join(";");
  };
}

async function readFields(client: HubspotClient, mapping: CrmMapping, object: HubspotObject, board: NoticeBoard) {
  const properties = await client.properties(object);
  const names = new Set(properties.map(({ name }) => name));
  const fields = fieldsInUse(mapping, object, (source) => names.has(source), board);
  const labels = properties.map(
    ({ name, options }) => [name, new Map(options.map(({ value, label }) => [value, label]))] as const,
  );
  return { fields, labels: new Map(labels.filter(([, options]) => options.size > 0)) };
}

async function readOwners(client: HubspotClient): Promise<{ names: Map<string, string>; active: string[] }> {
  const active = await client.owners(false);
  const everybody = [...(await client.owners(true)), ...active];
  const names = everybody.map(({ id, firstName, lastName, email }): [string, string] => [
    id,
    [firstName, lastName].filter(Boolean).join(" ") || (email ?? id),
  ]);
  return { names: new Map(names), active: active.map(({ id }) => id) };
}

/** Asks the portal for what every page needs: time zone, currency, owners, stages and the properties there are. */
export async function openPortal(client: HubspotClient, mapping: CrmMapping) {
  const board = createNoticeBoard("hubspot");
  const { time, timeZone, companyCurrency } = await client.account();
  const zone = mapping.timeZone ?? findTimeZone(timeZone);
  if (zone === null) board.add("time-zone-assumed", "UTC");
  const owners = await readOwners(client);
  const stages = mapping.isSkipped("deals") ? new Map<string, DealStage>() : await client.dealStages();
  const inUse = new Map<HubspotObject, ObjectFields>();
  for (const object of objects) {
    if (mapping.isSkipped(object)) continue;
    const own = createNoticeBoard(object);
    inUse.set(object, await readFields(client, mapping, object, own));
    for (const { code, example } of own.take()) board.add(code, `${object}.${example}`);
  }
  const conversions: Conversions = {
    owner: (value) => owners.names.get(value) ?? value,
    parent: (value) => hubspotId("companies", value),
    product: (value, source) => (source === "hs_product_id" ? hubspotId("products", value) : value),
  };
  const rules = { zone: zone ?? "UTC", conversions };
  const none: ObjectFields = { fields: [], labels: new Map() };
  const context: HubspotContext = {
    client,
    mapping,
    zone: rules.zone,
    horizon: time - settlingMs,
    currency: mapping.currency ?? companyCurrency,
    owners: owners.names,
    stages,
    readDeals: new Set(),
    fieldsOf: (object) => inUse.get(object)?.fields ?? [],
    cells: (object, record) => {
      const own = inUse.get(object) ?? none;
      return cellsOf(own.fields, labelled(own, record), rules);
    },
  };
  return { context, activeOwners: owners.active, notices: board.take() };
}
