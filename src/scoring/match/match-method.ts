import { z } from "zod";
import { type Day, daySchema } from "#domain/day";
import { currencySchema, type DecimalMoney, decimalMoneySchema } from "#domain/money";
import type { ResolvedScoringConfig } from "../config.ts";
import { scoreTrust } from "../relationship/trust.ts";
import { trustRatingsSchema } from "../relationship/trust-method.ts";
import { convertMinor } from "../rules/convert-currency.ts";
import { linearPoints, settle } from "../rules/score-value.ts";
import { configMembers, defineScoringMethod, readMinor } from "../scoring-method.ts";
import { scoreMatch } from "./match.ts";
import { contactChannels } from "./match-config.ts";

const percent = z.number().min(0).max(100).nullable().default(null);
const rating = z.number().min(1).max(5).nullable().default(null);

const accountSchema = z.object({
  id: z.string().min(1),
  class: z.enum(["key", "nurture", "watch", "exit"]).nullable().default(null),
  /** Left out where contacts are not recorded; an empty list says there were none. */
  contacts: z
    .array(z.object({ id: z.string().min(1), date: daySchema, channel: z.enum(contactChannels).default("visit") }))
    .nullable()
    .default(null),
  customerSince: daySchema.nullable().default(null),
  /** 0–100, or the four ratings 1–10 it comes from. */
  trust: z
    .union([z.number().min(0).max(100), trustRatingsSchema])
    .nullable()
    .default(null),
  shareOfWallet: percent,
  wallet: decimalMoneySchema.nullable().default(null),
  /** In place of the wallet where the accounts given are only some of the portfolio. */
  walletPercentile: percent,
  growth: z.number().nullable().default(null),
  industryInfluence: rating,
  opportunities: z.array(decimalMoneySchema.extend({ id: z.string().min(1), winRate: percent })).default([]),
  loyalty: rating,
  competitorThreat: rating,
});

/** `POST /v1/score/match`: octants and postures of a portfolio, with the points of its chart. */
export const matchMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    /** The organisation's currency. */
    currency: currencySchema,
    ...configMembers,
    accounts: z.array(accountSchema),
  }),
  example: {
    asOf: "2026-11-01",
    currency: "CNY",
    accounts: [
      {
        id: "A1",
        class: "key",
        contacts: [
          { id: "V1", date: "2026-10-20", channel: "visit" },
          { id: "V2", date: "2026-09-30", channel: "call" },
        ],
        customerSince: "2024-05-01",
        trust: { reliability: 8, competence: 8, closeness: 5, selfOrientation: 4 },
        shareOfWallet: 30,
        wallet: { amount: "8000000.00", currency: "CNY" },
        growth: 12,
        industryInfluence: 4,
        opportunities: [
          { id: "P1", winRate: 62, amount: "1200000.00", currency: "CNY" },
          { id: "P2", winRate: 40, amount: "300000.00", currency: "CNY" },
        ],
      },
    ],
  },
  score: ({ asOf, currency, accounts }, config) => {
    const minor = (record: string, field: string, given: DecimalMoney) =>
      convertMinor(readMinor(record, field, given), given.currency, currency, config.rates);
    const read = accounts.map(({ trust, wallet, opportunities, ...account }) => ({
      ...account,
      trust: typeof trust === "number" || trust === null ? trust : trustPoints(trust, asOf, config),
      walletMinor: wallet && minor(`account:${account.id}`, "wallet", wallet),
      opportunities: opportunities.map(({ id, winRate, ...money }) => ({
        id,
        winRate,
        amountMinor: minor(`opportunity:${id}`, "amount", money),
      })),
    }));
    return scoreMatch({ asOf, accounts: read }, config);
  },
});

/** Ratings as points 0–100 of what the configured formula can reach. */
function trustPoints(
  ratings: z.output<typeof trustRatingsSchema>,
  asOf: Day,
  config: ResolvedScoringConfig,
): number | null {
  const { value, scale } = scoreTrust({ contactId: "", asOf, ratings, ratedOn: null }, config);
  return value === null ? null : settle(linearPoints(value, scale.min, scale.max));
}
