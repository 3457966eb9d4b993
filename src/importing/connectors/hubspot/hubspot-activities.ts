import type { Activity } from "../activity-records.ts";
import { type ActivityRows, activityRows, noteRows } from "../activity-rows.ts";
import { plainText } from "../plain-text.ts";
import type { NoticeBoard } from "../pull-notice.ts";
import { type Associated, associatedIds, primaryOf } from "./associated-ids.ts";
import { type HubspotContext, hubspotId, propertyOf } from "./hubspot-context.ts";
import type { HubspotRecord } from "./hubspot-schemas.ts";

/** What an activity of each type counts as where nothing names its kind; null: only where something does. */
export const activityKinds = {
  calls: "call",
  emails: "email",
  meetings: "meeting",
  tasks: null,
  notes: null,
} as const;
export type ActivityObject = keyof typeof activityKinds;

type Links = { company: string | null; contact: string | null };

/**
 * The company of each activity: its own, else that of its deal, else that of its contact. With several of them the lowest
 * id is taken, so that the answer is the same every time.
 */
async function linksOf({ client }: HubspotContext, object: ActivityObject, ids: readonly string[]) {
  const companies = await associatedIds(client, object, "companies", ids);
  const contacts = await associatedIds(client, object, "contacts", ids);
  const open = (known: ReadonlyMap<string, string>) => ids.filter((id) => !known.has(id));
  const company = new Map<string, string>();
  const take = (from: ReadonlyMap<string, Associated[]>) => {
    for (const id of open(company)) {
      const found = primaryOf(from.get(id));
      if (found !== null) company.set(id, found);
    }
  };
  take(companies);
  if (open(company).length > 0) {
    const deals = await associatedIds(client, object, "deals", open(company));
    take(await throughOthers(client, "deals", deals));
  }
  if (open(company).length > 0) take(await throughOthers(client, "contacts", pick(contacts, open(company))));
  return (id: string): Links => ({ company: company.get(id) ?? null, contact: contacts.get(id)?.[0]?.id ?? null });
}

const pick = (from: ReadonlyMap<string, Associated[]>, ids: readonly string[]) =>
  new Map(ids.flatMap((id) => (from.has(id) ? [[id, from.get(id) ?? []] as const] : [])));

/** The companies of the objects in between. */
async function throughOthers(
  client: HubspotContext["client"],
  object: "deals" | "contacts",
  between: ReadonlyMap<string, Associated[]>,
): Promise<Map<string, Associated[]>> {
  const firsts = [...between].flatMap(([id, [first]]) => (first ? [[id, first.id] as const] : []));
  const companies = await associatedIds(client, object, "companies", [...new Set(firsts.map(([, other]) => other))]);
  return new Map(firsts.map(([id, other]) => [id, companies.get(other) ?? []]));
}

/** E-mails bring their text both ways; HubSpot's own plain text lacks nothing that the HTML says. */
function textOf(object: ActivityObject, record: HubspotRecord, cells: Record<string, string>): string {
  const plain = object === "emails" ? propertyOf(record, "hs_email_text") : "";
  return plain === "" ? plainText(cells.text ?? "") : plain;
}

/** One page of calls, e-mails, meetings, tasks or notes. */
export async function activityPage(
  context: HubspotContext,
  object: ActivityObject,
  records: readonly HubspotRecord[],
  board: NoticeBoard,
): Promise<ActivityRows> {
  const links = await linksOf(
    context,
    object,
    records.map(({ id }) => id),
  );
  const activities = records.map((record): Activity => {
    const { text = "", status = "", kind = "", ...cells } = context.cells(object, record);
    const { company, contact } = links(record.id);
    return {
      externalId: hubspotId(object, record.id),
      account: company === null ? null : hubspotId("companies", company),
      contact: contact === null ? null : hubspotId("contacts", contact),
      cells,
      kindWords: kind === "" ? [] : [kind],
      usualKind: activityKinds[object],
      state: status,
      text: textOf(object, record, { text }),
      countsAsContact: true,
    };
  });
  const path = `hubspot/${object}`;
  if (object === "notes") return noteRows(activities, board);
  return activityRows(activities, { mapping: context.mapping, fields: context.fieldsOf(object), path, board });
}
