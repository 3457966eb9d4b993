import { z } from "zod";
import { daySchema } from "#domain/day";
import { currencySchema, decimalMoneySchema } from "#domain/money";
import { onlyCurrency } from "../rules/only-currency.ts";
import { configMembers, defineScoringMethod, readMinor } from "../scoring-method.ts";
import { scoreRfm } from "./rfm.ts";
import { rfmModes } from "./rfm-points.ts";

const inputSchema = z.object({
  asOf: daySchema,
  mode: z.enum(rfmModes).default("bands"),
  /** The organisation's currency; by default the one the orders are in. */
  currency: currencySchema.optional(),
  ...configMembers,
  /** The whole portfolio the accounts belong to, where they are only some of it: scored accounts, sums of points. */
  portfolio: z
    .object({
      accounts: z.int().min(0),
      points: z.object({ recency: z.int().min(0), frequency: z.int().min(0), monetary: z.int().min(0) }),
    })
    .optional(),
  accounts: z.array(
    z.object({
      id: z.string().min(1),
      dealsAsOrders: z.boolean().default(false),
      foreignLeftOut: z.boolean().default(false),
      orders: z.array(decimalMoneySchema.extend({ id: z.string().min(1), date: daySchema })).default([]),
    }),
  ),
});

/** `POST /v1/score/rfm` (`30-contracts.md`). */
export const rfmMethod = defineScoringMethod({
  inputSchema,
  example: {
    asOf: "2026-11-01",
    mode: "bands",
    config: {},
    accounts: [
      {
        id: "A1",
        orders: ["2026-10-20", "2026-08-14", "2026-05-06", "2026-02-11"].map((date, at) => ({
          id: `O${at + 1}`,
          date,
          amount: "5000.00",
          currency: "CNY",
        })),
      },
    ],
  },
  score: ({ asOf, mode, currency, portfolio, accounts }, config) => {
    const orgCurrency =
      currency ??
      onlyCurrency(
        accounts.flatMap(({ orders }) => orders.map((order) => order.currency)),
        config.rates,
      );
    const read = accounts.map(({ orders, ...account }) => ({
      ...account,
      orders: orders.map((order) => ({
        id: order.id,
        date: order.date,
        amountMinor: readMinor(`orders:${order.id}`, "amount", order),
        currency: order.currency,
      })),
    }));
    return { scores: scoreRfm({ asOf, mode, currency: orgCurrency, accounts: read, reference: portfolio }, config) };
  },
});
