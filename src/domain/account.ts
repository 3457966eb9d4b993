import { z } from "zod";
import { daySchema } from "./day.ts";

/**
 * One measured or rated property of an account that no order or deal gives: a number with its unit or an
 * ordinal 1–5, with where it comes from and the day it was observed. Feeds the scorecard (`10-method.md §4`).
 */
export const accountMeasureSchema = z.object({
  factor: z.string(),
  value: z.number(),
  source: z.string().optional(),
  observedOn: daySchema.optional(),
});
export type AccountMeasure = z.infer<typeof accountMeasureSchema>;

/** Factors an account file may carry beside its columns; ordinals are 1–5, percents in points (30 = 30 %). */
export const measureFactors = {
  processMaturity: "ordinal",
  supplierManagement: "ordinal",
  qualitySystem: "ordinal",
  cooperation: "ordinal",
  industryInfluence: "ordinal",
  strategicFit: "ordinal",
  reputation: "ordinal",
  valuesFit: "ordinal",
  marketShare: "percent",
  shareOfWallet: "percent",
  collectionRate: "percent",
  grossMargin: "percent",
  qualityLoss: "percent",
  complianceIncidents: "count",
} as const;
export type MeasureFactor = keyof typeof measureFactors;

export const accountSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  industry: z.string().nullable(),
  country: z.string().nullable(),
  city: z.string().nullable(),
  foundedYear: z.int().nullable(),
  employees: z.int().nullable(),
  /** The customer's own yearly turnover, decimal major units. */
  annualRevenue: z.object({ amount: z.string(), currency: z.string() }).nullable(),
  parentId: z.string().nullable(),
  division: z.string().nullable(),
  ownerName: z.string().nullable(),
  customerSince: daySchema.nullable(),
  profile: z.string().nullable(),
  measures: z.array(accountMeasureSchema),
});
export type Account = z.infer<typeof accountSchema>;
