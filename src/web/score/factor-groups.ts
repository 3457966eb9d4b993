/** Scorecard factors in reading order: what has been, what is, what will be (看过去、看现在、看未来). */
export const factorGroups = {
  past: ["revenue12m", "grossMargin", "netContribution", "collectionRate", "qualityLoss"],
  present: ["processMaturity", "supplierManagement", "qualitySystem", "cooperation"],
  future: ["growth", "marketShare", "industryInfluence", "strategicFit", "reputation", "valuesFit"],
} as const;
export type FactorGroup = keyof typeof factorGroups;
export const factorGroupNames = ["past", "present", "future"] as const satisfies readonly FactorGroup[];
