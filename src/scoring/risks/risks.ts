import { addDays, type Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { sortedUnique } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, sumContributions } from "../rules/score-value.ts";
import {
  informationRisk,
  productFaultRisk,
  relationshipRisk,
  supplierBalancingRisk,
  weakBrandRisk,
} from "./account-risks.ts";
import { checkRisks } from "./check-risks.ts";
import { chainChangedRisk, commercialRisk, noPlanRisk, tenderPapersRisk } from "./deal-risks.ts";
import type { RisksInput } from "./risk-facts.ts";
import type { ComputedRisk, RiskFigure, RiskFigureId } from "./risk-figures.ts";
import { type SettledRisk, settleRisk } from "./risk-states.ts";
import { type RiskId, type RisksConfig, riskIds, riskScopes } from "./risks-config.ts";

/** Figures with a next step of their own; every other raised check has the step of its check. */
const figureSteps: readonly RiskFigureId[] = [
  "detractor-at-top",
  "single-threaded",
  "no-coach",
  "rising-star-ignored",
  "krDrop",
  "visitOverdue",
  "staleKeyData",
  "daysPastClose",
  "budgetConfirmed",
  "pricePositionKnown",
  "paymentTermsAccepted",
  "walletChange",
];

/** What to do about a raised check. `nextStep` names a step of the `risks.step` catalogue. */
export type RiskProposal = {
  owner: { name: string | null; role: "account-owner" | "deal-owner" };
  nextStep: RiskId | RiskFigureId;
  checkAgainOn: Day;
};

export type RiskCheck = Omit<SettledRisk, "stated"> & {
  risk: RiskId;
  /** False for a deal's check where there is no deal and nothing was stated: it is not asked for either. */
  applies: boolean;
  /** The stated answer that counted. */
  stated: { answer: "yes" | "partly" | "no"; observedOn: Day | null } | null;
  figures: RiskFigure[];
  evidence: string[];
  /** Facts to collect where the state is unknown. */
  missing: string[];
  /** Null unless raised. */
  proposal: RiskProposal | null;
};

export type RiskBand = "calm" | "watch" | "alarm";
export type RisksScore = Score & {
  accountId: string;
  opportunityId: string | null;
  /** All nine, in the method's order; known also where the band is `insufficient`. */
  checks: RiskCheck[];
  /** Raised checks, in the method's order. */
  raised: RiskId[];
};

const computations = {
  relationshipTrouble: relationshipRisk,
  staleInformation: informationRisk,
  commercialMisjudgement: commercialRisk,
  productFault: productFaultRisk,
  weakBrand: weakBrandRisk,
  noNegotiationPlan: noPlanRisk,
  supplierBalancing: supplierBalancingRisk,
  chainChanged: chainChangedRisk,
  faultyTender: tenderPapersRisk,
} as const satisfies Record<RiskId, (input: RisksInput, config: RisksConfig) => ComputedRisk>;

/**
 * Risks of an account and its deal (`10-method.md §17`): nine checks, each raised, clear or unknown, by the facts and
 * by what people state (`settleRisk`); each raised one proposes owner, next step and the day it is checked again.
 *
 * value = clear ÷ known checks · 100, 0–100, each known check alike; coverage = known ÷ checks that apply. Bands by
 * raised checks: `calm` none, `watch` from 1, `alarm` from 3. Flags: `answers-differ`, `stale` (a stated answer older
 * than 180 days), `future-dated` (orders left out).
 * @throws ScoringInputError: see `checkRisks`.
 */
export function scoreRisks(input: RisksInput, config: ResolvedScoringConfig): RisksScore {
  checkRisks(input);
  const { accountId, asOf, opportunity } = input;
  const checks = riskIds.map((risk) => checkOf(risk, input, config.risks));
  const raised = checks.filter(({ state }) => state === "raised").map(({ risk }) => risk);
  const equal = checks.filter(({ applies }) => applies).map((item) => ({ item, weight: 1 }));
  const { known, coverage } = redistribute(equal, ({ state }) => state !== "unknown", 1);
  const factors = known.map(({ item, weight }) => checkFactor(item, weight));
  const frame: FrameInput = {
    method: "risks",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage,
    missing: [...new Set(checks.flatMap(({ missing }) => missing))],
    flags: flagsOf(input, checks),
  };
  const own = { accountId, opportunityId: opportunity?.id ?? null, checks, raised };
  if (known.length === 0 || coverage < config.minCoverage) {
    return { ...insufficientScore(frame, factors, config), ...own };
  }
  const value = sumContributions(factors);
  return { ...scoreOf(frame, { value, band: bandOf(raised.length, config.risks), factors }, config), ...own };
}

function bandOf(raised: number, { bands }: RisksConfig): RiskBand {
  if (raised >= bands.alarm) return "alarm";
  return raised >= bands.watch ? "watch" : "calm";
}

function checkOf(risk: RiskId, input: RisksInput, config: RisksConfig): RiskCheck {
  const found = computations[risk](input, config);
  const answers = input.stated.filter((stated) => stated.risk === risk);
  const { stated, ...settled } = settleRisk(found.raised, answers, input.asOf, config.statedDays);
  const applies = riskScopes[risk] === "account" || input.opportunity !== null || settled.state !== "unknown";
  const proposal = settled.state === "raised" ? proposalOf(risk, found, input, config) : null;
  return {
    risk,
    ...settled,
    applies,
    stated: stated && stated.answer !== "unknown" ? { answer: stated.answer, observedOn: stated.observedOn } : null,
    figures: found.figures,
    evidence: evidenceOf(settled.state, found.figures, stated?.evidence ?? []),
    missing: applies && settled.state === "unknown" ? found.missing : [],
    proposal,
  };
}

/** Of a raised check what raised it, of any other all that was looked at. */
function evidenceOf(state: string, figures: readonly RiskFigure[], stated: readonly string[]): string[] {
  const telling = state === "raised" ? figures.filter(({ raises }) => raises) : figures;
  return sortedUnique([...telling.flatMap(({ evidence }) => evidence), ...stated]);
}

function proposalOf(risk: RiskId, { figures }: ComputedRisk, input: RisksInput, config: RisksConfig): RiskProposal {
  const first = figures.find(({ raises }) => raises);
  return {
    owner: ownerOf(risk, input),
    nextStep: first && figureSteps.includes(first.id) ? first.id : risk,
    checkAgainOn: addDays(input.asOf, config.checkAgainDays[risk]),
  };
}

/** A deal's check is its owner's, the rest the account owner's; each stands in for the other, and the role for both. */
function ownerOf(risk: RiskId, { ownerName, opportunity }: RisksInput): RiskProposal["owner"] {
  const owners = [
    { name: opportunity?.ownerName ?? null, role: "deal-owner" as const },
    { name: ownerName, role: "account-owner" as const },
  ];
  const [first, second] = riskScopes[risk] === "deal" && opportunity ? owners : owners.reverse();
  const named = first?.name ? first : second?.name ? second : first;
  return named ?? { name: null, role: "account-owner" };
}

function checkFactor({ risk, state, evidence }: RiskCheck, weight: number): Factor {
  const points = state === "clear" ? 100 : 0;
  return { id: risk, raw: state, unit: "state", points, weight, contribution: points * weight, evidence };
}

function flagsOf({ asOf, facts }: RisksInput, checks: readonly RiskCheck[]): string[] {
  const present: Record<string, boolean> = {
    "answers-differ": checks.some(({ differs }) => differs),
    stale: checks.some(({ stale }) => stale),
    "future-dated": (facts.orders ?? []).some(({ date }) => date > asOf),
  };
  return Object.keys(present).filter((flag) => present[flag]);
}
