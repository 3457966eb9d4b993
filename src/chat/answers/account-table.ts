import type { Cell } from "#domain/draft";
import { type LedgerIndex, type Reference, refTo, scoreRef } from "#drafting/ledger-index";
import type { ChatFactPath } from "../chat-facts.ts";
import type { ChatKey } from "../chat-words.ts";
import type { AccountOrder } from "../recognise/understood.ts";
import { cell } from "./account-page.ts";
import type { Page } from "./page.ts";

export type Column = { key: ChatKey; ref: (page: Page, index: LedgerIndex, accountId: string) => Reference };

const computed = ({ entries }: Page, path: ChatFactPath, accountId: string): Reference =>
  refTo(entries.find((entry) => entry.kind === "fact" && entry.path === path && entry.accountId === accountId));

/** The figure that each order goes by. */
export const orderColumns = {
  revenue: { key: "col.revenue", ref: (_, index) => index.ref("orders.revenue12m") ?? index.ref("deals.revenue12m") },
  "win-rate": { key: "col.winRate", ref: (page, _, id) => computed(page, "chat.winRate", id) },
  potential: { key: "col.potential", ref: (page, _, id) => computed(page, "chat.potential", id) },
  scorecard: { key: "col.score", ref: (_, index) => scoreRef(index.score("scorecard"), "value") },
  rfm: { key: "col.rfm", ref: (_, index) => scoreRef(index.score("rfm"), "value") },
  growth: { key: "col.growth", ref: (_, index) => index.ref("orders.growth") },
  profit: { key: "col.net", ref: (_, index) => index.ref("orders.netContribution") },
  "open-amount": { key: "col.open", ref: (_, index) => index.ref("opportunities.openAmount") },
} as const satisfies Record<AccountOrder, Column>;

export const moreColumns = {
  class: { key: "col.class", ref: (_, index) => scoreRef(index.score("scorecard"), "band") },
  owner: { key: "col.owner", ref: (_, index) => index.ref("account.owner") },
  lastContact: { key: "col.lastContact", ref: (_, index) => index.ref("activity.lastOn") },
  lastOrder: { key: "col.lastOrder", ref: (_, index) => index.ref("orders.lastOn") ?? index.ref("deals.lastOn") },
  overdue: { key: "col.overdue", ref: (_, index) => index.ref("orders.overdue") },
  margin: { key: "col.margin", ref: (_, index) => index.ref("orders.grossMargin") },
} as const satisfies Record<string, Column>;

/** A row for each account, the name first; a column stands once. */
export function accountTable(page: Page, ids: readonly string[], columns: readonly Column[]): void {
  const shown = columns.filter(({ key }, at) => columns.findIndex((other) => other.key === key) === at);
  const row = (id: string): Cell[] => {
    const index = page.of(id);
    return [cell(page, index.account), ...shown.map(({ ref }) => cell(page, ref(page, index, id)))];
  };
  page.section.table(["col.account", ...shown.map(({ key }) => key)], ids.map(row));
}
