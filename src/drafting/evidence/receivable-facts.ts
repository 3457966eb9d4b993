import { addDays, daysBetween } from "#domain/day";
import type { Order } from "#domain/order";
import { type Dossier, worthALine } from "../dossier.ts";
import { date, days, type FactInput, fact, money, name } from "./fact-input.ts";

const shown = 8;
/** How far ahead a day of payment is of interest to whoever takes over. */
const horizonDays = 90;

export const receivableRecord = ({ externalId }: Pick<Order, "externalId">) => `orders:${externalId}`;

/** Orders that are not paid and fall due within three months, or fell due already; the oldest first. */
export function openReceivables(dossier: Pick<Dossier, "orders" | "asOf" | "isWhole">): Order[] {
  const { orders, asOf } = dossier;
  const until = addDays(asOf, horizonDays);
  const open = orders.filter(
    ({ dueOn, paidOn, amountMinor }) => paidOn === null && dueOn !== null && dueOn <= until && amountMinor > 0,
  );
  const sorted = [...open].sort((a, b) => ((a.dueOn ?? "") < (b.dueOn ?? "") ? -1 : 1));
  return worthALine(sorted, shown, dossier);
}

/** Amount and day of payment of each, and how late it is. Only where payments are kept at all. */
export function receivableFacts(dossier: Dossier): FactInput[] {
  if (dossier.orders.every(({ paidOn }) => paidOn === null)) return [];
  return openReceivables(dossier).flatMap((order) => {
    const context = {
      record: receivableRecord(order),
      entity: dossier.account.name,
      accountId: dossier.account.id,
      asOf: dossier.asOf,
      of: order.externalId,
    };
    const late = order.dueOn === null ? 0 : daysBetween(order.dueOn, dossier.asOf);
    return [
      ...fact("receivable.order", name(order.externalId), context),
      ...fact("receivable.amount", money(order.amountMinor, order.currency), context),
      ...fact("receivable.dueOn", date(order.dueOn), context),
      ...fact("receivable.late", late > 0 ? days(late) : null, context),
    ];
  });
}
