import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { type Day, daySchema } from "#domain/day";

/** A list checked by one function, not by one schema per item: there are tens of thousands of items. */
const listOf = <T>(isItem: (held: unknown) => held is T) =>
  z.custom<T[]>((held) => Array.isArray(held) && held.every(isItem));

const isText = (held: unknown) => typeof held === "string";
const isTextOrNull = (held: unknown) => held === null || typeof held === "string";
const isNumber = (held: unknown) => typeof held === "number";
const isYesOrNo = (held: unknown) => typeof held === "boolean";

const lastDaySchema = daySchema.nullable();
/** Ten thousand accounts ordered last on a few hundred days. */
const lastDaysSchema = z.custom<z.infer<typeof lastDaySchema>[]>(
  (held) => Array.isArray(held) && [...new Set(held)].every((day) => lastDaySchema.safeParse(day).success),
);

/**
 * What orders come to, by account and currency, ordered by account; one without orders has one entry of nothing.
 * Column by column, because ten thousand rows cost the driver and the garbage collector more than reading them is worth.
 */
const aggregatesSchema = z.object({
  accountIds: listOf(isText),
  /** Null where the account has no orders. */
  currencies: listOf(isTextOrNull),
  /** Last order that is no refund, up to `asOf`. */
  lastOrdersOn: lastDaysSchema,
  /** Orders in the window, refunds and free samples not counted. */
  orderCounts: listOf(isNumber),
  /** Orders minus refunds in the window. */
  netAmountsMinor: listOf(isNumber),
  /** True where there are orders dated after `asOf`. */
  futureDated: listOf(isYesOrNo),
});
export type OrderAggregates = z.infer<typeof aggregatesSchema>;

/** `asOf` and the day before the window opens: the window is `opens < date ≤ asOf`. */
export type OrderWindow = { opens: Day; asOf: Day };

/** One statement over all orders of the organisation, ordered by account. */
export function orderAggregatesQuery(orgId: string, { opens, asOf }: OrderWindow) {
  const inWindow = sql`date > ${opens} and date <= ${asOf}`;
  return sql`
    select a.id as account_id, o.currency, o.last_order_on, coalesce(o.order_count, 0) as order_count,
      coalesce(o.net_amount_minor, 0) as net_amount_minor, coalesce(o.future_dated, false) as future_dated
    from accounts a
    left join (
      select account_id, currency,
        max(date) filter (where amount_minor > 0 and date <= ${asOf}) as last_order_on,
        count(*) filter (where amount_minor > 0 and ${inWindow}) as order_count,
        sum(amount_minor) filter (where ${inWindow}) as net_amount_minor,
        bool_or(date > ${asOf}) as future_dated
      from orders where org_id = ${orgId}
      group by account_id, currency
    ) o on o.account_id = a.id
    where a.org_id = ${orgId}
    order by a.id, o.currency`;
}

/** Sums up every account's orders inside the database, where a portfolio's orders are too many to read. */
export async function aggregateOrders(tx: Tx, orgId: string, window: OrderWindow): Promise<OrderAggregates> {
  const { rows } = await tx.execute(sql`
    select coalesce(json_agg(account_id), '[]') as "accountIds", coalesce(json_agg(currency), '[]') as currencies,
      coalesce(json_agg(last_order_on), '[]') as "lastOrdersOn", coalesce(json_agg(order_count), '[]') as "orderCounts",
      coalesce(json_agg(net_amount_minor), '[]') as "netAmountsMinor",
      coalesce(json_agg(future_dated), '[]') as "futureDated"
    from (${orderAggregatesQuery(orgId, window)}) aggregates`);
  return aggregatesSchema.parse(rows[0]);
}
