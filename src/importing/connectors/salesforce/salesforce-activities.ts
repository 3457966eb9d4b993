import type { Activity } from "../activity-records.ts";
import { type ActivityRows, activityRows, noteRows } from "../activity-rows.ts";
import { plainText } from "../plain-text.ts";
import type { NoticeBoard } from "../pull-notice.ts";
import { sourceDay } from "../source-day.ts";
import { recordsByIds } from "./changed-records.ts";
import { accountsOf, isContact } from "./entity-accounts.ts";
import type { SalesforceRecord } from "./salesforce-client.ts";
import { fieldOf, type SalesforceContext, salesforceId } from "./salesforce-context.ts";

export const activityObjects = ["Task", "Event", "EmailMessage", "Note", "ContentNote"] as const;
export type ActivityObject = (typeof activityObjects)[number];

type Records = readonly SalesforceRecord[];
type Facts = Pick<Activity, "account" | "kindWords" | "usualKind" | "text" | "countsAsContact"> & {
  contact?: string;
  /** A moment that stands in where the mapped date is empty. */
  moment?: string;
};

const accountId = (id: string | undefined) => (id ? salesforceId("Account", id) : null);

/** Logged calls and e-mails name themselves in `TaskSubtype`; what is not closed has not happened. */
function taskFacts(context: SalesforceContext, record: SalesforceRecord, cells: Record<string, string>): Facts {
  const subtype = fieldOf(record, "TaskSubtype");
  const isEmail = subtype === "Email" && context.reads("EmailMessage");
  return {
    account: accountId(fieldOf(record, "AccountId")),
    contact: fieldOf(record, "WhoId"),
    moment: fieldOf(record, "CompletedDateTime"),
    kindWords: subtype === "Task" ? [cells.kind ?? ""] : [subtype, cells.kind ?? ""],
    usualKind: null,
    // The text of an e-mail comes with the e-mail itself.
    text: isEmail ? "" : (cells.text ?? ""),
    countsAsContact: fieldOf(record, "IsClosed") === "true",
  };
}

function eventFacts(record: SalesforceRecord, cells: Record<string, string>): Facts {
  return {
    account: accountId(fieldOf(record, "AccountId")),
    contact: fieldOf(record, "WhoId"),
    moment: fieldOf(record, "StartDateTime"),
    kindWords: [cells.kind ?? ""],
    usualKind: "meeting",
    text: cells.text ?? "",
    countsAsContact: true,
  };
}

const noKind = { kindWords: [], usualKind: null, countsAsContact: false } as const;

/** An e-mail that was logged has a task beside it, which is the one that counts. */
function emailFacts(
  accounts: ReadonlyMap<string, string>,
  record: SalesforceRecord,
  cells: Record<string, string>,
): Facts {
  const activity = fieldOf(record, "ActivityId");
  const related = accounts.get(fieldOf(record, "RelatedToId"));
  return {
    account: accountId(accounts.get(activity) ?? related),
    kindWords: [],
    usualKind: "email",
    text: cells.text || plainText(fieldOf(record, "HtmlBody")),
    countsAsContact: activity === "",
  };
}

/** Where notes hang: the first record that leads to an account. */
async function linkedAccounts(context: SalesforceContext, records: Records): Promise<Map<string, string>> {
  const soql = (list: string) =>
    `SELECT Id, ContentDocumentId, LinkedEntityId FROM ContentDocumentLink WHERE ContentDocumentId IN ${list} ORDER BY Id`;
  const ids = records.map((record) => fieldOf(record, "Id"));
  const links = await recordsByIds(context.client, ids, soql);
  const accounts = await accountsOf(context, [...new Set(links.map((link) => fieldOf(link, "LinkedEntityId")))]);
  const found = new Map<string, string>();
  for (const link of links) {
    const account = accounts.get(fieldOf(link, "LinkedEntityId"));
    const note = fieldOf(link, "ContentDocumentId");
    if (account !== undefined && !found.has(note)) found.set(note, account);
  }
  return found;
}

/** Each object's own way from a record to what it says. Files of notes are read one by one. */
const factReaders: Record<
  ActivityObject,
  (
    context: SalesforceContext,
    records: Records,
  ) => Promise<(record: SalesforceRecord, cells: Record<string, string>) => Promise<Facts>>
> = {
  Task: async (context) => async (record, cells) => taskFacts(context, record, cells),
  Event: async () => async (record, cells) => eventFacts(record, cells),
  EmailMessage: async (context, records) => {
    const ids = records.flatMap((record) => [fieldOf(record, "ActivityId"), fieldOf(record, "RelatedToId")]);
    const accounts = await accountsOf(context, [...new Set(ids)]);
    return async (record, cells) => emailFacts(accounts, record, cells);
  },
  Note: async (context, records) => {
    const accounts = await accountsOf(context, [...new Set(records.map((record) => fieldOf(record, "ParentId")))]);
    return async (record, cells) => ({
      ...noKind,
      account: accountId(accounts.get(fieldOf(record, "ParentId"))),
      text: cells.text ?? "",
    });
  },
  ContentNote: async (context, records) => {
    const accounts = await linkedAccounts(context, records);
    return async (record) => {
      const account = accountId(accounts.get(fieldOf(record, "Id")));
      const version = fieldOf(record, "LatestPublishedVersionId");
      const body = account === null || version === "" ? "" : await context.client.file(version);
      return { ...noKind, account, text: plainText(body) };
    };
  },
};

/** One page of tasks, events, e-mails or notes. */
export async function activityPage(
  context: SalesforceContext,
  object: ActivityObject,
  records: Records,
  board: NoticeBoard,
): Promise<ActivityRows> {
  const factsOf = await factReaders[object](context, records);
  const activities: Activity[] = [];
  for (const record of records) {
    const said = context.cells(object, record);
    const { contact = "", moment = "", ...facts } = await factsOf(record, said);
    const { text: _, kind: __, ...cells } = said;
    const date = cells.date || (moment === "" ? "" : sourceDay(moment, context.zone));
    activities.push({
      ...facts,
      externalId: salesforceId(object, fieldOf(record, "Id")),
      contact: isContact(contact) ? salesforceId("Contact", contact) : null,
      cells: { ...cells, date },
      state: "",
    });
  }
  const path = `salesforce/${object}`;
  if (object === "Note" || object === "ContentNote") return noteRows(activities, board);
  return activityRows(activities, { mapping: context.mapping, fields: context.fieldsOf(object), path, board });
}
