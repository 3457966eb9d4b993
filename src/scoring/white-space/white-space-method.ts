import { z } from "zod";
import { daySchema } from "#domain/day";
import { currencySchema, decimalMoneySchema } from "#domain/money";
import { positionStates } from "#domain/position";
import { onlyCurrency } from "../rules/only-currency.ts";
import { configMembers, defineScoringMethod, readMinor } from "../scoring-method.ts";
import { scoreWhiteSpace } from "./white-space.ts";
import type { PlacedOrder, StatedPosition } from "./white-space-input.ts";

const id = z.string().min(1);
const optionalId = id.nullable().default(null);
const namedSchema = z.object({ id });

const positionSchema = z.object({
  id,
  productId: id,
  /** Null: the whole account. */
  buyingUnitId: optionalId,
  state: z.enum(positionStates),
  competitor: z.string().min(1).nullable().default(null),
  /** What is bought of it in a year, whoever supplies it; left out or null = not known. */
  yearly: decimalMoneySchema.nullable().default(null),
  observedOn: daySchema.nullable().default(null),
});
const orderSchema = decimalMoneySchema.extend({
  id,
  date: daySchema,
  productId: optionalId,
  buyingUnitId: optionalId,
});

const cny = (amount: string) => ({ amount, currency: "CNY" });

/** `POST /v1/score/white-space`: which products which units of an account buy from us, from others, or not yet. */
export const whiteSpaceMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    /** The organisation's currency; by default the one the amounts are in. */
    currency: currencySchema.optional(),
    ...configMembers,
    account: z.object({
      id,
      products: z.array(namedSchema),
      /** None: the whole account is one unit. */
      buyingUnits: z.array(namedSchema).default([]),
      positions: z.array(positionSchema).default([]),
      orders: z.array(orderSchema).default([]),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    account: {
      id: "A1",
      products: [{ id: "pump" }, { id: "valve" }],
      buyingUnits: [{ id: "north" }, { id: "south" }],
      positions: [
        {
          id: "W1",
          productId: "valve",
          buyingUnitId: "north",
          state: "open",
          yearly: cny("200000.00"),
          observedOn: "2026-06-01",
        },
        {
          id: "W2",
          productId: "pump",
          buyingUnitId: "south",
          state: "competitor",
          competitor: "华信",
          yearly: cny("350000.00"),
        },
      ],
      orders: [{ id: "O1", date: "2026-08-20", productId: "pump", buyingUnitId: "north", ...cny("80000.00") }],
    },
  },
  score: ({ asOf, currency, account }, config) => {
    const { id: accountId, products, buyingUnits, positions, orders } = account;
    const used = [
      ...positions.flatMap(({ yearly }) => yearly?.currency ?? []),
      ...orders.map((order) => order.currency),
    ];
    return scoreWhiteSpace(
      {
        accountId,
        asOf,
        currency: currency ?? onlyCurrency(used, config.rates),
        products,
        buyingUnits,
        positions: positions.map(readPosition),
        orders: orders.map(readOrder),
      },
      config,
    );
  },
});

/** A position without a value has no currency to convert from. */
function readPosition({ yearly, ...position }: z.output<typeof positionSchema>): StatedPosition {
  const yearlyMinor = yearly && readMinor(`positions:${position.id}`, "yearly", yearly);
  return { ...position, yearlyMinor, currency: yearly?.currency ?? "XXX" };
}

function readOrder({ amount, ...order }: z.output<typeof orderSchema>): PlacedOrder {
  return { ...order, amountMinor: readMinor(`orders:${order.id}`, "amount", { amount, currency: order.currency }) };
}
