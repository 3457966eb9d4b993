import { z } from "zod";
import { daySchema } from "#domain/day";
import { currencySchema, decimalMoneySchema } from "#domain/money";
import { convertMinor, type Rates } from "../rules/convert-currency.ts";
import { configMembers, defineScoringMethod, readMinor } from "../scoring-method.ts";
import { type ScorecardInput, scoreScorecard } from "./scorecard.ts";

const provenance = {
  source: z.string().nullable().default(null),
  observedOn: daySchema.nullable().default(null),
  evidence: z.array(z.string()).default([]),
};
const money = decimalMoneySchema.extend(provenance).optional();
const measured = z.object({ value: z.number(), ...provenance }).optional();
const percentile = decimalMoneySchema.nullable().default(null);

const inputSchema = z.object({
  asOf: daySchema,
  /** The organisation's currency. */
  currency: currencySchema,
  ...configMembers,
  account: z.object({
    id: z.string().min(1),
    /** Percents in points (30 = 30 %), ordinals 1–5. What is unknown is left out. */
    factors: z.strictObject({
      revenue12m: money,
      grossMargin: measured,
      netContribution: money,
      collectionRate: measured,
      qualityLoss: measured,
      processMaturity: measured,
      supplierManagement: measured,
      qualitySystem: measured,
      cooperation: measured,
      growth: measured,
      marketShare: measured,
      industryInfluence: measured,
      strategicFit: measured,
      reputation: measured,
      valuesFit: measured,
    }),
    complianceIncidents: z.object({ value: z.int().min(0), evidence: z.array(z.string()).default([]) }).optional(),
    falseKeyFlags: z.array(z.enum(["occasional-bulk", "volume-without-profit", "squeezer"])).default([]),
  }),
  /** The portfolio's 90th percentiles. */
  portfolio: z.object({ revenueP90: percentile, netContributionP90: percentile }).prefault({}),
});
type Money = { amount: string; currency: string };

/** `POST /v1/score/scorecard`: one account's key-account scorecard. */
export const scorecardMethod = defineScoringMethod({
  inputSchema,
  example: {
    asOf: "2026-11-01",
    currency: "CNY",
    account: {
      id: "A1",
      factors: {
        revenue12m: { amount: "1800000.00", currency: "CNY" },
        grossMargin: { value: 28 },
        collectionRate: { value: 94 },
        qualityLoss: { value: 1.5 },
        processMaturity: { value: 4, source: "site visit", observedOn: "2026-06-10" },
        cooperation: { value: 4 },
        growth: { value: 12 },
        marketShare: { value: 18 },
        industryInfluence: { value: 3 },
      },
      complianceIncidents: { value: 1, evidence: ["note:N-7"] },
    },
    portfolio: { revenueP90: { amount: "2400000.00", currency: "CNY" } },
  },
  score: ({ asOf, currency, account, portfolio }, config) => {
    const record = `account:${account.id}`;
    const minor = (field: string, given: Money) => toOrgMinor(record, field, given, currency, config.rates);
    const { revenue12m, netContribution, ...others } = account.factors;
    const moneyFact = <Given extends Money>(field: string, given: Given | undefined) =>
      given && { ...given, value: minor(field, given) };
    const input: ScorecardInput = {
      accountId: account.id,
      asOf,
      currency,
      factors: {
        ...others,
        revenue12m: moneyFact("factors.revenue12m", revenue12m),
        netContribution: moneyFact("factors.netContribution", netContribution),
      },
      anchors: {
        revenueP90: portfolio.revenueP90 && minor("portfolio.revenueP90", portfolio.revenueP90),
        netContributionP90:
          portfolio.netContributionP90 && minor("portfolio.netContributionP90", portfolio.netContributionP90),
      },
      complianceIncidents: account.complianceIncidents,
      falseKeyFlags: account.falseKeyFlags,
    };
    return scoreScorecard(input, config);
  },
});

function toOrgMinor(record: string, field: string, given: Money, currency: string, rates: Rates): number {
  return convertMinor(readMinor(record, field, given), given.currency, currency, rates);
}
