import type { OpportunityStatus } from "#domain/opportunity";
import type { SourceRow } from "../connector.ts";
import type { NoticeBoard } from "../pull-notice.ts";
import { headersOf } from "../source-cells.ts";
import { recordsByIds } from "./changed-records.ts";
import type { SalesforceRecord } from "./salesforce-client.ts";
import { fieldOf, type SalesforceContext, salesforceId } from "./salesforce-context.ts";
import { extraFields, type Rows } from "./salesforce-rows.ts";

/** `salesforce:opportunity:006…:item:00k…`: an order is one line of an opportunity that was won. */
const orderId = (deal: string, item: string) => `${salesforceId("Opportunity", deal)}:item:${item}`;
/** Every order of an opportunity, as an SQL pattern. */
export const ordersOfDeal = (deal: string) => `${salesforceId("Opportunity", deal)}:%`;

type Deal = { id: string; account: string; cells: Record<string, string>; status: OpportunityStatus };

function dealOf(context: SalesforceContext, record: SalesforceRecord): Deal {
  const cells = context.cells("Opportunity", record);
  const account = fieldOf(record, "AccountId");
  const isClosed = fieldOf(record, "IsClosed") === "true";
  const own = fieldOf(record, "IsWon") === "true" ? "won" : "lost";
  const status = context.mapping.statusOf([cells.stage ?? ""]) ?? (isClosed ? own : "open");
  const currency = cells.currency || context.mapping.currency || "";
  return {
    id: fieldOf(record, "Id"),
    account: account === "" ? "" : salesforceId("Account", account),
    cells: { ...cells, currency },
    status,
  };
}

function grouped(records: readonly SalesforceRecord[]): (id: string) => SalesforceRecord[] {
  const byDeal = new Map<string, SalesforceRecord[]>();
  for (const record of records) {
    const deal = fieldOf(record, "OpportunityId");
    byDeal.set(deal, [...(byDeal.get(deal) ?? []), record]);
  }
  return (id) => byDeal.get(id) ?? [];
}

/** `salesforce:contact:003…:D`, as the importer reads people; roles that are none of ours are told. */
function peopleCell(context: SalesforceContext, roles: readonly SalesforceRecord[], board: NoticeBoard): string {
  const people = roles.map((record) => {
    const word = fieldOf(record, "Role");
    const role = word === "" ? null : context.mapping.roleOf(word);
    if (word !== "" && role === null) board.add("role-unknown", word);
    return `${salesforceId("Contact", fieldOf(record, "ContactId"))}:${role ?? ""}`;
  });
  return people.join(";");
}

/** Lines of an opportunity that was won. What a line does not say itself, the opportunity says. */
function orderRows(
  context: SalesforceContext,
  { id: deal, account, cells: said, status }: Deal,
  items: readonly SalesforceRecord[],
  board: NoticeBoard,
): SourceRow[] {
  if (status !== "won") return [];
  const name = said.name || deal;
  if (account === "") {
    board.add("without-account", name);
    return [];
  }
  const row = (cells: Record<string, string>, id: string): SourceRow => {
    const own = Object.entries(cells).filter(([, value]) => value !== "");
    const frame = { date: said.close ?? "", currency: said.currency ?? "", ...Object.fromEntries(own) };
    return { externalId: id, cells: { ...frame, id, account } };
  };
  if (items.length > 0) {
    return items.map((item) => row(context.cells("OpportunityLineItem", item), orderId(deal, fieldOf(item, "Id"))));
  }
  if (context.mapping.ordersOfDealsWithoutItems && said.amount)
    return [row({ amount: said.amount }, orderId(deal, "deal"))];
  if (context.reads("OpportunityLineItem")) board.add("won-without-items", name);
  return [];
}

/**
 * Opportunities with the roles and lines they have now: both change without the opportunity itself. Gives back the orders
 * of won ones, and the patterns that those of all these opportunities fit.
 */
export async function dealRows(
  context: SalesforceContext,
  records: readonly SalesforceRecord[],
  board: NoticeBoard,
): Promise<Rows & { orderPatterns: string[] }> {
  const { client } = context;
  const deals = records.map((record) => dealOf(context, record));
  const ids = deals.map(({ id }) => id);
  for (const id of ids) context.readDeals.add(id);
  const won = deals.filter(({ status }) => status === "won").map(({ id }) => id);
  const rolesOf = context.reads("Contact")
    ? (list: string) =>
        `SELECT Id, OpportunityId, ContactId, Role FROM OpportunityContactRole WHERE OpportunityId IN ${list} ORDER BY Id`
    : null;
  const select = ["Id", ...context.select("OpportunityLineItem", extraFields.OpportunityLineItem)].join(", ");
  const linesOf = context.reads("OpportunityLineItem")
    ? (list: string) => `SELECT ${select} FROM OpportunityLineItem WHERE OpportunityId IN ${list} ORDER BY Id`
    : null;
  const roles = grouped(rolesOf ? await recordsByIds(client, ids, rolesOf) : []);
  const items = grouped(linesOf ? await recordsByIds(client, won, linesOf) : []);
  const path = "salesforce/Opportunity";
  const own = { id: "Id", account: "AccountId", currency: "currency" };
  return {
    tables: [
      {
        kind: "opportunities",
        path,
        headers: headersOf(context.fieldsOf("Opportunity"), { ...own, people: "OpportunityContactRole" }),
        rows: deals.map(({ id, account, cells, status }) => {
          const externalId = salesforceId("Opportunity", id);
          const people = peopleCell(context, roles(id), board);
          return { externalId, status, cells: { ...cells, id: externalId, account, people } };
        }),
      },
      {
        kind: "orders",
        path,
        headers: headersOf(context.fieldsOf("OpportunityLineItem"), { ...own, date: "CloseDate", amount: "Amount" }),
        rows: deals.flatMap((deal) => orderRows(context, deal, items(deal.id), board)),
      },
    ],
    gone: [],
    orderPatterns: ids.map(ordersOfDeal),
  };
}

/** Opportunities by id as they are now; deleted ones are left out. */
export async function dealsById(context: SalesforceContext, ids: readonly string[]): Promise<SalesforceRecord[]> {
  const select = ["Id", ...context.select("Opportunity", extraFields.Opportunity)].join(", ");
  return recordsByIds(
    context.client,
    ids,
    (list) => `SELECT ${select} FROM Opportunity WHERE Id IN ${list} ORDER BY Id`,
  );
}
