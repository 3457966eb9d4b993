import { z } from "zod";

export const scorecardGroups = ["past", "present", "future"] as const;
export type ScorecardGroup = (typeof scorecardGroups)[number];

/** The factors of `10-method.md §4` in reading order: group, unit and the values a fact can take at all. */
export const scorecardFactors = {
  revenue12m: { group: "past", unit: "money", min: -Infinity, max: Infinity },
  grossMargin: { group: "past", unit: "percent", min: -Infinity, max: 100 },
  netContribution: { group: "past", unit: "money", min: -Infinity, max: Infinity },
  collectionRate: { group: "past", unit: "percent", min: 0, max: Infinity },
  qualityLoss: { group: "past", unit: "percent", min: 0, max: Infinity },
  processMaturity: { group: "present", unit: "ordinal", min: 1, max: 5 },
  supplierManagement: { group: "present", unit: "ordinal", min: 1, max: 5 },
  qualitySystem: { group: "present", unit: "ordinal", min: 1, max: 5 },
  cooperation: { group: "present", unit: "ordinal", min: 1, max: 5 },
  growth: { group: "future", unit: "percent", min: -Infinity, max: Infinity },
  marketShare: { group: "future", unit: "percent", min: 0, max: 100 },
  industryInfluence: { group: "future", unit: "ordinal", min: 1, max: 5 },
  strategicFit: { group: "future", unit: "ordinal", min: 1, max: 5 },
  reputation: { group: "future", unit: "ordinal", min: 1, max: 5 },
  valuesFit: { group: "future", unit: "ordinal", min: 1, max: 5 },
} as const satisfies Record<
  string,
  { group: ScorecardGroup; unit: "money" | "percent" | "ordinal"; min: number; max: number }
>;
export type ScorecardFactorId = keyof typeof scorecardFactors;
export const scorecardFactorIds = [
  "revenue12m",
  "grossMargin",
  "netContribution",
  "collectionRate",
  "qualityLoss",
  "processMaturity",
  "supplierManagement",
  "qualitySystem",
  "cooperation",
  "growth",
  "marketShare",
  "industryInfluence",
  "strategicFit",
  "reputation",
  "valuesFit",
] as const satisfies readonly ScorecardFactorId[];

const weight = z.number().nonnegative();
const anchor = z
  .strictObject({ floor: z.number(), target: z.number() })
  .refine(({ floor, target }) => floor !== target, "floor and target must differ");
/** Money targets may be the portfolio's 90th percentile (`p90`) or an amount in major units. */
const moneyAnchor = z
  .strictObject({ floor: z.number(), target: z.union([z.literal("p90"), z.number()]) })
  .refine(({ floor, target }) => floor !== target, "floor and target must differ");

export const scorecardConfigSchema = z
  .strictObject({
    weights: z.strictObject({
      revenue12m: weight,
      grossMargin: weight,
      netContribution: weight,
      collectionRate: weight,
      qualityLoss: weight,
      processMaturity: weight,
      supplierManagement: weight,
      qualitySystem: weight,
      cooperation: weight,
      growth: weight,
      marketShare: weight,
      industryInfluence: weight,
      strategicFit: weight,
      reputation: weight,
      valuesFit: weight,
    }),
    anchors: z.strictObject({
      revenue12m: moneyAnchor,
      netContribution: moneyAnchor,
      grossMargin: anchor,
      collectionRate: anchor,
      qualityLoss: anchor,
      growth: anchor,
      marketShare: anchor,
    }),
    portfolioPercentile: z.number().gt(0).lte(1),
    deduction: z.strictObject({ perIncident: z.number().nonnegative(), max: z.number().nonnegative() }),
    /** Lowest value of each class; below `watch` is `exit`. */
    classes: z
      .strictObject({ key: z.number(), nurture: z.number(), watch: z.number() })
      .refine(({ key, nurture, watch }) => key > nurture && nurture > watch, "cut-offs must fall: key, nurture, watch"),
    falseKeyCap: z.enum(["key", "nurture", "watch", "exit"]),
    staleMonths: z.int().positive(),
    /** Share of the way from floor to target that one step closes, for levers. */
    leverStep: z.number().gt(0).lte(1),
  })
  .refine(({ weights }) => Object.values(weights).some((held) => held > 0), {
    path: ["weights"],
    message: "at least one weight must be above 0",
  });
export type ScorecardConfig = z.infer<typeof scorecardConfigSchema>;

export const scorecardDefaults: ScorecardConfig = {
  weights: {
    revenue12m: 12,
    grossMargin: 10,
    netContribution: 8,
    collectionRate: 6,
    qualityLoss: 4,
    processMaturity: 8,
    supplierManagement: 6,
    qualitySystem: 5,
    cooperation: 6,
    growth: 10,
    marketShare: 7,
    industryInfluence: 7,
    strategicFit: 4,
    reputation: 4,
    valuesFit: 3,
  },
  anchors: {
    revenue12m: { floor: 0, target: "p90" },
    netContribution: { floor: 0, target: "p90" },
    grossMargin: { floor: 0, target: 40 },
    collectionRate: { floor: 70, target: 100 },
    qualityLoss: { floor: 5, target: 0 },
    growth: { floor: -20, target: 30 },
    marketShare: { floor: 0, target: 30 },
  },
  portfolioPercentile: 0.9,
  deduction: { perIncident: 5, max: 10 },
  classes: { key: 70, nurture: 50, watch: 35 },
  falseKeyCap: "nurture",
  staleMonths: 12,
  leverStep: 0.1,
};
