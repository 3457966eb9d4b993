import { z } from "zod";
import { daySchema } from "#domain/day";
import { currencySchema, decimalMoneySchema } from "#domain/money";
import { onlyCurrency } from "../rules/only-currency.ts";
import { configMembers, defineScoringMethod, readMinor } from "../scoring-method.ts";
import { scoreFalseKey } from "./false-key.ts";
import type { FalseKeyOrder } from "./false-key-figures.ts";

/** In the order's currency; left out or null = not recorded, which is not zero. */
const part = decimalMoneySchema.shape.amount.nullable().default(null);

const orderSchema = decimalMoneySchema.extend({
  id: z.string().min(1),
  date: daySchema,
  cost: part,
  discounts: part,
  rebates: part,
  returns: part,
  claims: part,
  costToServe: part,
  dueOn: daySchema.nullable().default(null),
  /** Null beside a due date: not paid yet. */
  paidOn: daySchema.nullable().default(null),
});
type OrderInput = z.output<typeof orderSchema>;

const inputSchema = z.object({
  asOf: daySchema,
  /** The organisation's currency; by default the one the orders are in. */
  currency: currencySchema.optional(),
  ...configMembers,
  /** The whole portfolio: revenue and margin are judged against it. */
  accounts: z.array(z.object({ id: z.string().min(1), orders: z.array(orderSchema).default([]) })),
  /** Its figures, where `accounts` are only some of it; the revenue percentile in minor units, which may be halves. */
  portfolio: z
    .object({
      revenueLimitMinor: z.number().nullable(),
      marginPercent: z.number().nullable(),
      paymentsKept: z.boolean(),
    })
    .optional(),
});

const exampleOrder = (id: string, date: string, amount: string, cost: string, discounts: string) => ({
  id,
  date,
  amount,
  currency: "CNY",
  cost,
  discounts,
  rebates: "0.00",
  returns: "0.00",
  claims: "0.00",
  costToServe: "2000.00",
  dueOn: date,
  paidOn: date,
});

/** `POST /v1/score/false-key`: the false key accounts of a portfolio. */
export const falseKeyMethod = defineScoringMethod({
  inputSchema,
  example: {
    asOf: "2026-11-01",
    accounts: [{ id: "A1", orders: [exampleOrder("O1", "2026-09-10", "100000.00", "70000.00", "30000.00")] }],
  },
  score: ({ asOf, currency, accounts, portfolio }, config) => {
    const used = accounts.flatMap(({ orders }) => orders.map((order) => order.currency));
    const orgCurrency = currency ?? onlyCurrency(used, config.rates);
    const read = accounts.map(({ id, orders }) => ({ id, orders: orders.map(readOrder) }));
    const reference = portfolio && { ...portfolio, revenueLimit: portfolio.revenueLimitMinor };
    return { scores: scoreFalseKey({ asOf, currency: orgCurrency, accounts: read, reference }, config) };
  },
});

function readOrder(order: OrderInput): FalseKeyOrder {
  const { id, date, currency, dueOn, paidOn } = order;
  const minor = (field: string, amount: string) => readMinor(`orders:${id}`, field, { amount, currency });
  const optional = (field: "cost" | keyof FalseKeyOrder["deductionsMinor"]) => {
    const amount = order[field];
    return amount === null ? null : minor(field, amount);
  };
  return {
    id,
    date,
    currency,
    amountMinor: minor("amount", order.amount),
    costMinor: optional("cost"),
    deductionsMinor: {
      discounts: optional("discounts"),
      rebates: optional("rebates"),
      returns: optional("returns"),
      claims: optional("claims"),
      costToServe: optional("costToServe"),
    },
    dueOn,
    paidOn,
  };
}
