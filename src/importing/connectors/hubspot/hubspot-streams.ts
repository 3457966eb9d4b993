import { z } from "zod";
import type { SourcePage, SourceStream } from "../connector.ts";
import { gapNotice, settlingMs, startingPoint, startOfParts, upTo } from "../position.ts";
import { createNoticeBoard, type NoticeBoard } from "../pull-notice.ts";
import { startOfDay } from "../source-day.ts";
import { associatedIds } from "./associated-ids.ts";
import { changedObjects } from "./changed-objects.ts";
import { type ActivityObject, activityKinds, activityPage } from "./hubspot-activities.ts";
import { type HubspotContext, hubspotId } from "./hubspot-context.ts";
import { dealRows, orderOfItem, ordersOfDeal } from "./hubspot-deals.ts";
import type { HubspotObject } from "./hubspot-mapping.ts";
import { companyRows, contactRows, extraProperties, ownerRows, productRows } from "./hubspot-rows.ts";
import type { HubspotRecord } from "./hubspot-schemas.ts";

/** What one page of objects says, without where it stands. */
export type PageRows = Partial<Pick<SourcePage, "tables" | "notes" | "gone" | "orderPatterns">>;
type ReadRows = (context: HubspotContext, records: HubspotRecord[], board: NoticeBoard) => PageRows | Promise<PageRows>;

const nothing = { tables: [], notes: [], gone: [], orderPatterns: [] };

/** Deals whose lines changed, read anew whole. What changes after they were read is younger than the horizon: it comes next time. */
async function dealsOfItems(context: HubspotContext, items: readonly HubspotRecord[], board: NoticeBoard) {
  const ids = items.map(({ id }) => id);
  const linked = await associatedIds(context.client, "line_items", "deals", ids);
  const ends = [...linked.values()].flat().map(({ id }) => id);
  const deals = [...new Set(ends)].filter((id) => !context.readDeals.has(id));
  const properties = propertiesOf(context, "deals");
  return deals.length === 0 ? {} : dealRows(context, await context.client.read("deals", deals, properties), board);
}

const activity =
  (object: ActivityObject): ReadRows =>
  (context, records, board) =>
    activityPage(context, object, records, board);

/** How each kind of object is read, in the order in which records refer to each other. */
const readers: Record<HubspotObject, ReadRows> = {
  companies: companyRows,
  products: productRows,
  contacts: contactRows,
  deals: dealRows,
  line_items: dealsOfItems,
  calls: activity("calls"),
  emails: activity("emails"),
  meetings: activity("meetings"),
  tasks: activity("tasks"),
  notes: activity("notes"),
};
const objects = Object.keys(readers) as HubspotObject[];

export function propertiesOf(context: HubspotContext, object: HubspotObject): string[] {
  return [...new Set([...context.fieldsOf(object).map(({ source }) => source), ...extraProperties[object]])];
}

function objectStream(context: HubspotContext, object: HubspotObject): SourceStream {
  const path = `hubspot/${object}`;
  return {
    name: object,
    read: async function* (stored, since) {
      const { from, leavesGap } = startingPoint(stored, since === null ? null : startOfDay(since, context.zone));
      const board = createNoticeBoard(object);
      if (leavesGap)
        yield { ...nothing, path, cursor: null, done: 0, total: 0, notices: [gapNotice("hubspot", since)] };
      const properties = propertiesOf(context, object);
      for await (const page of changedObjects(context.client, object, { from, properties })) {
        const rows = await readers[object](context, page.objects, board);
        const { done, total } = page;
        const cursor = leavesGap ? null : upTo(page.position, context.horizon);
        yield { ...nothing, ...rows, path, cursor, done, total, notices: board.take() };
      }
    },
  };
}

/** The archive holds what was deleted in the last 90 days, in no order: it is read whole. */
const archiveCursorSchema = z.object({ archived: z.int() });

/** What an archived object was here. */
function goneWith(object: HubspotObject, id: string): PageRows {
  if (object === "line_items") return { orderPatterns: [orderOfItem(id)] };
  const externalId = hubspotId(object, id);
  if (object === "companies") return { gone: [{ kind: "accounts", externalId }] };
  if (object === "products" || object === "contacts") return { gone: [{ kind: object, externalId }] };
  if (object === "deals") return { gone: [{ kind: "opportunities", externalId }], orderPatterns: [ordersOfDeal(id)] };
  const note = { kind: "notes", externalId } as const;
  return { gone: object in activityKinds ? [{ kind: "interactions", externalId }, note] : [note] };
}

function archiveStream(context: HubspotContext, read: readonly HubspotObject[]): SourceStream {
  const path = "hubspot/archived";
  return {
    name: "archived",
    read: async function* (stored) {
      const known = stored === null ? 0 : archiveCursorSchema.parse(stored).archived;
      let done = 0;
      // Deals go before the people they name, people before their company.
      for (const object of read.toReversed()) {
        for (let after: string | undefined, more = true; more; more = after !== undefined) {
          const page = await context.client.archived(object, after);
          after = page.after;
          const fresh = page.results.filter(({ archivedAt }) => (archivedAt?.getTime() ?? known) >= known - settlingMs);
          if (fresh.length === 0) continue;
          done += fresh.length;
          const parts = fresh.map(({ id }) => goneWith(object, id));
          const gone = parts.flatMap((part) => part.gone ?? []);
          const orderPatterns = parts.flatMap((part) => part.orderPatterns ?? []);
          yield { ...nothing, path, gone, orderPatterns, cursor: null, done, total: done, notices: [] };
        }
      }
      yield { ...nothing, path, cursor: { archived: context.horizon }, done, total: done, notices: [] };
    },
  };
}

/** Owners have no changes to follow: they are few and read whole each time. */
function ownerStream(context: HubspotContext, active: readonly string[]): SourceStream {
  return {
    name: "owners",
    read: async function* () {
      const tables = [ownerRows(context, active)];
      const path = "hubspot/owners";
      yield { ...nothing, path, tables, cursor: null, done: active.length, total: active.length, notices: [] };
    },
  };
}

export function hubspotStreams(context: HubspotContext, activeOwners: readonly string[]): SourceStream[] {
  const { isSkipped } = context.mapping;
  const read = objects.filter((object) => !isSkipped(object) && !(object === "line_items" && isSkipped("deals")));
  return [
    ownerStream(context, activeOwners),
    ...(read.includes("line_items") ? [startOfParts("line_items", "hubspot/line_items", context.horizon)] : []),
    ...read.map((object) => objectStream(context, object)),
    archiveStream(context, read),
  ];
}
