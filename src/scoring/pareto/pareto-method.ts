import { z } from "zod";
import { daySchema } from "#domain/day";
import { currencySchema, type DecimalMoney, decimalMoneySchema } from "#domain/money";
import { convertMinor } from "../rules/convert-currency.ts";
import { onlyCurrency } from "../rules/only-currency.ts";
import { configMembers, defineScoringMethod, readMinor } from "../scoring-method.ts";
import { scorePareto } from "./pareto.ts";

/** Left out or null = not known, which is not zero. */
const money = decimalMoneySchema.nullable().default(null);

const inputSchema = z.object({
  asOf: daySchema,
  /** The organisation's currency; by default the one the amounts are in. */
  currency: currencySchema.optional(),
  ...configMembers,
  /** Revenue and profit of one period, the same for all. */
  accounts: z.array(z.object({ id: z.string().min(1), revenue: money, profit: money })),
});

const cny = (amount: string) => ({ amount, currency: "CNY" });

/** `POST /v1/score/pareto`: vital few and concentration of a portfolio. */
export const paretoMethod = defineScoringMethod({
  inputSchema,
  example: {
    asOf: "2026-11-01",
    accounts: [
      { id: "A1", revenue: cny("500000.00"), profit: cny("150000.00") },
      { id: "A2", revenue: cny("300000.00"), profit: cny("60000.00") },
      { id: "A3", revenue: cny("100000.00"), profit: cny("40000.00") },
      { id: "A4", revenue: cny("100000.00"), profit: cny("-10000.00") },
    ],
  },
  score: ({ asOf, currency, accounts }, config) => {
    const used = accounts.flatMap(({ revenue, profit }) => [revenue?.currency ?? [], profit?.currency ?? []].flat());
    const orgCurrency = currency ?? onlyCurrency(used, config.rates);
    const minor = (id: string, field: string, given: DecimalMoney | null) =>
      given && convertMinor(readMinor(`account:${id}`, field, given), given.currency, orgCurrency, config.rates);
    const read = accounts.map(({ id, revenue, profit }) => ({
      id,
      revenueMinor: minor(id, "revenue", revenue),
      profitMinor: minor(id, "profit", profit),
    }));
    return scorePareto({ asOf, accounts: read }, config);
  },
});
