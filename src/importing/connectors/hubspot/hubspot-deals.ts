import type { OpportunityStatus } from "#domain/opportunity";
import type { GoneRecord, SourceRow } from "../connector.ts";
import type { NoticeBoard } from "../pull-notice.ts";
import { headersOf } from "../source-cells.ts";
import { type Associated, associatedIds, primaryOf } from "./associated-ids.ts";
import { batchSizes } from "./hubspot-client.ts";
import { type HubspotContext, hubspotId, propertyOf } from "./hubspot-context.ts";
import { extraProperties, mergedIds, type Rows } from "./hubspot-rows.ts";
import type { HubspotRecord } from "./hubspot-schemas.ts";

/** `hubspot:deal:55:item:77`: an order is one line of a deal that was won. */
const orderId = (deal: string, item: string) => `${hubspotId("deals", deal)}:item:${item}`;
/** Every order of a deal, as an SQL pattern. */
export const ordersOfDeal = (deal: string) => `${hubspotId("deals", deal)}:%`;
/** The order of a line item, whichever deal it is of. */
export const orderOfItem = (item: string) => `hubspot:deal:%:item:${item}`;

type Deal = { record: HubspotRecord; cells: Record<string, string>; status: OpportunityStatus; company: string | null };

/** Stage words of the mapping file, else the pipeline, else the deal's own flags. */
function statusOf({ mapping, stages }: HubspotContext, record: HubspotRecord, stage: string): OpportunityStatus {
  const known = stages.get(stage);
  const chosen = mapping.statusOf([stage, ...(known ? [known.label] : [])]);
  if (chosen) return chosen;
  const isClosed = known?.isClosed ?? propertyOf(record, "hs_is_closed") === "true";
  const isWon = known?.isWon ?? propertyOf(record, "hs_is_closed_won") === "true";
  if (!isClosed) return "open";
  return isWon ? "won" : "lost";
}

/** `hubspot:contact:5:D+A`, as the importer reads people; labels that are no role are told. */
function personCell(context: HubspotContext, { id, labels }: Associated, board: NoticeBoard): string {
  const roles = labels.flatMap((label) => {
    const role = context.mapping.roleOf(label);
    if (role === null && label !== "Primary") board.add("role-unknown", label);
    return role ?? [];
  });
  return `${hubspotId("contacts", id)}:${[...new Set(roles)].join("+")}`;
}

async function readItems({ client, fieldsOf }: HubspotContext, ids: readonly string[]) {
  const properties = [...fieldsOf("line_items").map(({ source }) => source), ...extraProperties.line_items];
  const items = new Map<string, HubspotRecord>();
  for (let at = 0; at < ids.length; at += batchSizes.objects) {
    const read = await client.read("line_items", ids.slice(at, at + batchSizes.objects), properties);
    for (const item of read) items.set(item.id, item);
  }
  return items;
}

function dealRow(context: HubspotContext, deal: Deal, people: readonly Associated[], board: NoticeBoard): SourceRow {
  const { record, cells, status, company } = deal;
  const externalId = hubspotId("deals", record.id);
  return {
    externalId,
    status,
    cells: {
      ...cells,
      id: externalId,
      account: company === null ? "" : hubspotId("companies", company),
      currency: cells.currency || context.currency || "",
      people: people.map((person) => personCell(context, person, board)).join(";"),
    },
  };
}

/** Lines of a deal that was won. What a line does not say itself, the deal says. */
function orderRows(
  context: HubspotContext,
  { record, cells: deal, status, company }: Deal,
  items: readonly HubspotRecord[],
  board: NoticeBoard,
): SourceRow[] {
  if (status !== "won") return [];
  const name = deal.name || record.id;
  if (company === null) {
    board.add("without-account", name);
    return [];
  }
  const row = (cells: Record<string, string>, id: string): SourceRow => {
    const own = Object.entries(cells).filter(([, value]) => value !== "");
    const account = hubspotId("companies", company);
    const currency = deal.currency || context.currency || "";
    return { externalId: id, cells: { date: deal.close ?? "", currency, ...Object.fromEntries(own), id, account } };
  };
  if (items.length > 0) return items.map((item) => row(context.cells("line_items", item), orderId(record.id, item.id)));
  if (context.mapping.ordersOfDealsWithoutItems && deal.amount) {
    return [row({ amount: deal.amount }, orderId(record.id, "deal"))];
  }
  if (!context.mapping.isSkipped("line_items")) board.add("won-without-items", name);
  return [];
}

/**
 * Deals with the people and lines they have now: what is linked to a deal changes without the deal itself. Gives back
 * the orders of won deals, and the patterns that those of all these deals fit.
 */
export async function dealRows(
  context: HubspotContext,
  records: readonly HubspotRecord[],
  board: NoticeBoard,
): Promise<Rows & { orderPatterns: string[] }> {
  const { client, mapping } = context;
  const ids = records.map(({ id }) => id);
  for (const id of ids) context.readDeals.add(id);
  const companies = await associatedIds(client, "deals", "companies", ids);
  const linked = async (object: "contacts" | "line_items", of: readonly string[]) =>
    mapping.isSkipped(object) ? new Map<string, Associated[]>() : associatedIds(client, "deals", object, of);
  const contacts = await linked("contacts", ids);
  const deals = records.map((record): Deal => {
    const cells = context.cells("deals", record);
    const stage = propertyOf(record, context.fieldsOf("deals").find(({ field }) => field === "stage")?.source ?? "");
    const label = context.stages.get(stage)?.label ?? stage;
    const company = primaryOf(companies.get(record.id));
    return { record, cells: { ...cells, stage: label }, status: statusOf(context, record, stage), company };
  });
  const won = deals.filter(({ status }) => status === "won").map(({ record }) => record.id);
  const lines = await linked("line_items", won);
  const items = await readItems(
    context,
    [...lines.values()].flat().map(({ id }) => id),
  );
  const itemsOf = ({ record }: Deal) => (lines.get(record.id) ?? []).flatMap(({ id }) => items.get(id) ?? []);
  const path = "hubspot/deals";
  const own = { id: "hs_object_id", account: "company", currency: "currency" };
  return {
    tables: [
      {
        kind: "opportunities",
        path,
        headers: headersOf(context.fieldsOf("deals"), { ...own, people: "contacts" }),
        rows: deals.map((deal) => dealRow(context, deal, contacts.get(deal.record.id) ?? [], board)),
      },
      {
        kind: "orders",
        path,
        headers: headersOf(context.fieldsOf("line_items"), { ...own, date: "closedate", amount: "amount" }),
        rows: deals.flatMap((deal) => orderRows(context, deal, itemsOf(deal), board)),
      },
    ],
    gone: records.flatMap((record) => mergedDeals(record)),
    orderPatterns: ids.map(ordersOfDeal),
  };
}

function mergedDeals(record: HubspotRecord): GoneRecord[] {
  const ids = propertyOf(record, mergedIds).split(";");
  return ids.filter((id) => id !== "").map((id) => ({ kind: "opportunities", externalId: hubspotId("deals", id) }));
}
