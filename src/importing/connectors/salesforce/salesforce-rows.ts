import type { GoneRecord, SourceRow, SourceTable } from "../connector.ts";
import type { NoticeBoard } from "../pull-notice.ts";
import { headersOf } from "../source-cells.ts";
import type { SalesforceRecord } from "./salesforce-client.ts";
import { fieldOf, type SalesforceContext, salesforceId } from "./salesforce-context.ts";

/** Rows of one page, and what the page says no longer stands for anything here. */
export type Rows = { tables: SourceTable[]; gone: GoneRecord[] };

/** Fields to ask for beside the mapped ones, by object. */
export const extraFields = {
  Account: [],
  Product2: [],
  Contact: ["AccountId"],
  Opportunity: ["AccountId", "IsWon", "IsClosed"],
  OpportunityLineItem: ["OpportunityId"],
  Task: ["AccountId", "WhoId", "TaskSubtype", "IsClosed", "CompletedDateTime"],
  Event: ["AccountId", "WhoId", "StartDateTime"],
  EmailMessage: ["ActivityId", "RelatedToId", "HtmlBody"],
  Note: ["ParentId"],
  ContentNote: ["LatestPublishedVersionId"],
} as const;

export function accountRows(context: SalesforceContext, records: readonly SalesforceRecord[]): Rows {
  const rows = records.map((record): SourceRow => {
    const externalId = salesforceId("Account", fieldOf(record, "Id"));
    const cells = context.cells("Account", record);
    const annualRevenueCurrency = cells.annualRevenueCurrency || context.mapping.currency || "";
    return { externalId, cells: { ...cells, id: externalId, annualRevenueCurrency } };
  });
  const headers = headersOf(context.fieldsOf("Account"), { id: "Id", annualRevenueCurrency: "currency" });
  return { tables: [{ kind: "accounts", path: "salesforce/Account", headers, rows }], gone: [] };
}

export function productRows(context: SalesforceContext, records: readonly SalesforceRecord[]): Rows {
  const rows = records.map((record): SourceRow => {
    const externalId = salesforceId("Product2", fieldOf(record, "Id"));
    const cells = context.cells("Product2", record);
    return {
      externalId,
      cells: { ...cells, id: externalId, currency: cells.currency || context.mapping.currency || "" },
    };
  });
  const headers = headersOf(context.fieldsOf("Product2"), { id: "Id", currency: "currency" });
  return { tables: [{ kind: "products", path: "salesforce/Product2", headers, rows }], gone: [] };
}

/** People of an account. Those of none are told, and taken out where they were of one before. */
export function contactRows(
  context: SalesforceContext,
  records: readonly SalesforceRecord[],
  board: NoticeBoard,
): Rows {
  const rows: SourceRow[] = [];
  const gone: GoneRecord[] = [];
  for (const record of records) {
    const externalId = salesforceId("Contact", fieldOf(record, "Id"));
    const account = fieldOf(record, "AccountId");
    if (account === "") {
      board.add("without-account", externalId);
      gone.push({ kind: "contacts", externalId });
      continue;
    }
    const cells = context.cells("Contact", record);
    rows.push({ externalId, cells: { ...cells, id: externalId, account: salesforceId("Account", account) } });
  }
  const headers = headersOf(context.fieldsOf("Contact"), { id: "Id", account: "AccountId" });
  return { tables: [{ kind: "contacts", path: "salesforce/Contact", headers, rows }], gone };
}

/** Who sells: active users, with their manager where that one is active too. */
export function userRows({ users }: SalesforceContext): SourceTable {
  const active = users.filter(({ isActive }) => isActive);
  const names = new Set(active.map(({ name }) => name));
  const rows = active.map(({ id, name, manager }): SourceRow => {
    const externalId = salesforceId("User", id);
    return { externalId, cells: { id: externalId, name, manager: names.has(manager) ? manager : "" } };
  });
  return { kind: "team", path: "salesforce/User", headers: { id: "Id", name: "Name", manager: "Manager.Name" }, rows };
}
