import type { Account } from "#domain/account";
import type { AccountFigures } from "#scoring/scorecard/account-figures";
import type { ScorecardInput } from "#scoring/scorecard/scorecard";
import type { ScorecardFactorId } from "#scoring/scorecard/scorecard-config";
import type { ScorecardFact } from "#scoring/scorecard/scorecard-points";

type Facts = ScorecardInput["factors"];

/** Which figure of the orders feeds which factor of the scorecard. */
const figureOf = {
  revenue12m: "revenue12mMinor",
  grossMargin: "grossMarginPercent",
  netContribution: "netContributionMinor",
  collectionRate: "collectionRatePercent",
  qualityLoss: "qualityLossPercent",
  growth: "growthPercent",
} as const satisfies Partial<Record<ScorecardFactorId, keyof AccountFigures>>;

/** Factors that a source may state of an account when its orders do not tell. */
const measuredFactors = [
  "processMaturity",
  "supplierManagement",
  "qualitySystem",
  "cooperation",
  "industryInfluence",
  "strategicFit",
  "reputation",
  "valuesFit",
  "marketShare",
  "collectionRate",
  "grossMargin",
  "qualityLoss",
  "growth",
] as const satisfies readonly ScorecardFactorId[];

/** Scorecard facts of an account as it stood: what its orders say, else what its record states. Orders win over statements. */
export function scorecardFacts(account: Account, figures: AccountFigures): Facts {
  const stated = measuredFactors.flatMap((id) => statedFact(account, id));
  return Object.fromEntries([...stated, ...figureFacts(figures)]);
}

function statedFact(account: Account, id: ScorecardFactorId): [ScorecardFactorId, ScorecardFact][] {
  const measure = account.measures.find(({ factor }) => factor === id);
  if (!measure) return [];
  const fact: ScorecardFact = { value: measure.value, evidence: [`account:${account.externalId}`] };
  if (measure.source) fact.source = measure.source;
  if (measure.observedOn) fact.observedOn = measure.observedOn;
  return [[id, fact]];
}

function figureFacts(figures: AccountFigures): [ScorecardFactorId, ScorecardFact][] {
  return Object.entries(figureOf).flatMap(([id, key]) => {
    const value = figures[key];
    const known = value === null ? [] : [{ value: Math.round(value * 1e6) / 1e6, evidence: figures.evidence }];
    return known.map((fact): [ScorecardFactorId, ScorecardFact] => [id as ScorecardFactorId, fact]);
  });
}

/** Incidents as the account's record states them. */
export function complianceIncidents(account: Account): Pick<ScorecardInput, "complianceIncidents"> {
  const measure = account.measures.find(({ factor }) => factor === "complianceIncidents");
  if (!measure) return {};
  return { complianceIncidents: { value: measure.value, evidence: [`account:${account.externalId}`] } };
}
