import type { GoneRecord, SourcePage, SourceStream } from "../connector.ts";
import { gapNotice, startingPoint, startOfParts, upTo } from "../position.ts";
import { createNoticeBoard, type NoticeBoard } from "../pull-notice.ts";
import { startOfDay } from "../source-day.ts";
import { changedRecords } from "./changed-records.ts";
import { type ActivityObject, activityObjects, activityPage } from "./salesforce-activities.ts";
import type { SalesforceRecord } from "./salesforce-client.ts";
import { fieldOf, type SalesforceContext, salesforceId } from "./salesforce-context.ts";
import { dealRows, dealsById, ordersOfDeal } from "./salesforce-deals.ts";
import type { SalesforceObject } from "./salesforce-mapping.ts";
import { accountRows, contactRows, extraFields, productRows, userRows } from "./salesforce-rows.ts";

type PageRows = Partial<Pick<SourcePage, "tables" | "notes" | "gone" | "orderPatterns">>;
type Records = readonly SalesforceRecord[];
type Stamp = "SystemModstamp" | "LastModifiedDate";

type ReadRows = (context: SalesforceContext, records: Records, board: NoticeBoard) => PageRows | Promise<PageRows>;

/** One kind of object as it is followed; `page` reads live and deleted records. */
type Followed = {
  name: string;
  stamp: Stamp;
  fields: (context: SalesforceContext) => readonly string[];
  isThere: (context: SalesforceContext) => boolean;
  page: ReadRows;
};

const nothing = { tables: [], notes: [], gone: [], orderPatterns: [] };
const isDeleted = (record: SalesforceRecord) => fieldOf(record, "IsDeleted") === "true";

/** What live records say, and what deleted ones take with them. */
function liveAndDeleted(rows: ReadRows, deleted: (ids: string[]) => PageRows): ReadRows {
  return async (context, records, board) => {
    const live = records.filter((record) => !isDeleted(record));
    const there = live.length > 0 ? await rows(context, live, board) : {};
    const dead = deleted(records.filter(isDeleted).map((record) => fieldOf(record, "Id")));
    return {
      ...there,
      gone: [...(there.gone ?? []), ...(dead.gone ?? [])],
      orderPatterns: [...(there.orderPatterns ?? []), ...(dead.orderPatterns ?? [])],
    };
  };
}

function goneAs(object: SalesforceObject, ...kinds: GoneRecord["kind"][]) {
  return (ids: readonly string[]): { gone: GoneRecord[] } => ({
    gone: ids.flatMap((id) => kinds.map((kind) => ({ kind, externalId: salesforceId(object, id) }))),
  });
}

type FollowedObject = keyof typeof extraFields;

function followed(object: FollowedObject, page: ReadRows, stamp: Stamp = "SystemModstamp"): Followed {
  return {
    name: object,
    stamp,
    fields: (context) => context.select(object, extraFields[object]),
    isThere: (context) => context.reads(object),
    page,
  };
}

/** What hangs on an opportunity and changes without it: the opportunities are read anew whole. What changes after they were read is younger than the horizon. */
function followedPart(name: string, isThere: Followed["isThere"]): Followed {
  return {
    name,
    stamp: "SystemModstamp",
    fields: () => ["OpportunityId"],
    isThere: (context) => context.reads("Opportunity") && isThere(context),
    page: async (context, records, board) => {
      const all = records.map((record) => fieldOf(record, "OpportunityId"));
      const ids = all.filter((id) => !context.readDeals.has(id));
      if (ids.length === 0) return {};
      return dealRows(context, await dealsById(context, ids), board);
    },
  };
}

const partNames: ReadonlySet<string> = new Set(["OpportunityContactRole", "OpportunityLineItem"]);

function followedActivity(object: ActivityObject): Followed {
  const rows: ReadRows = (context, records, board) => activityPage(context, object, records, board);
  const stamp = object === "ContentNote" ? "LastModifiedDate" : "SystemModstamp";
  return followed(object, liveAndDeleted(rows, goneAs(object, "interactions", "notes")), stamp);
}

/** How each kind of object is followed, in the order in which records refer to each other. */
const everything: readonly Followed[] = [
  followed("Account", liveAndDeleted(accountRows, goneAs("Account", "accounts"))),
  followed("Product2", liveAndDeleted(productRows, goneAs("Product2", "products"))),
  followed("Contact", liveAndDeleted(contactRows, goneAs("Contact", "contacts"))),
  followed(
    "Opportunity",
    liveAndDeleted(dealRows, (ids) => ({
      ...goneAs("Opportunity", "opportunities")(ids),
      orderPatterns: ids.map(ordersOfDeal),
    })),
  ),
  followedPart("OpportunityContactRole", (context) => context.reads("Contact")),
  followedPart("OpportunityLineItem", (context) => context.reads("OpportunityLineItem")),
  ...activityObjects.map(followedActivity),
];

function stream(context: SalesforceContext, kind: Followed): SourceStream {
  const { name, stamp } = kind;
  const path = `salesforce/${name}`;
  return {
    name,
    read: async function* (stored, since) {
      const { from, leavesGap } = startingPoint(stored, since === null ? null : startOfDay(since, context.zone));
      const board = createNoticeBoard(name);
      if (leavesGap)
        yield { ...nothing, path, cursor: null, done: 0, total: 0, notices: [gapNotice("salesforce", since)] };
      const query = { object: name, fields: kind.fields(context), stamp, from };
      for await (const page of changedRecords(context.client, query)) {
        const rows = await kind.page(context, page.records, board);
        const { done, total } = page;
        const cursor = leavesGap ? null : upTo(page.position, context.horizon);
        yield { ...nothing, ...rows, path, cursor, done, total, notices: board.take() };
      }
    },
  };
}

/** Users have no deletions to follow: they are few and read whole each time. */
function userStream(context: SalesforceContext): SourceStream {
  return {
    name: "User",
    read: async function* () {
      const total = context.users.length;
      const tables = [userRows(context)];
      yield { ...nothing, path: "salesforce/User", tables, cursor: null, done: total, total, notices: [] };
    },
  };
}

export function salesforceStreams(context: SalesforceContext): SourceStream[] {
  const kinds = everything.filter(({ isThere }) => isThere(context));
  const parts = kinds.filter(({ name }) => partNames.has(name));
  return [
    ...(context.reads("User") ? [userStream(context)] : []),
    ...parts.map(({ name }) => startOfParts(name, `salesforce/${name}`, context.horizon)),
    ...kinds.map((kind) => stream(context, kind)),
  ];
}
