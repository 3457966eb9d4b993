import { type Day, daysBetween } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNotAfter } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { linearPoints, redistribute, settle, sumContributions } from "../rules/score-value.ts";
import type { PlanAction } from "./action.ts";
import { type ActionLintScore, scoreActionLint } from "./action-lint.ts";
import type { PlanObjective, PlanPeriod } from "./objective.ts";
import { type PlanHealthConfig, type PlanHealthPart, planHealthParts } from "./plan-health-config.ts";
import { type SmartScore, scoreSmart } from "./smart.ts";

/** What a plan holds, part by part; a part that is absent, null or empty of objectives or actions is missing. */
export type PlanHealthInput = {
  planId: string;
  asOf: Day;
  period: PlanPeriod;
  objectives?: readonly PlanObjective[] | undefined;
  actions?: readonly PlanAction[] | undefined;
  /** Whom `who` may name; absent where nobody can look them up. */
  people?: readonly string[] | undefined;
  /** Claims of the plan that need evidence, and those that cite some. */
  evidence?: { claims: number; cited: number } | null | undefined;
  /** Gaps in the relationships, and those that an action of the plan answers. None at all is full marks. */
  relationshipGaps?: { total: number; addressed: number } | null | undefined;
  /** Risks the plan raises, and those with an owner. None at all is full marks. */
  risks?: { raised: number; owned: number } | null | undefined;
  updatedOn?: Day | null | undefined;
  /** Day of the youngest note, order or talk that the plan rests on. */
  newestEvidenceOn?: Day | null | undefined;
};

export type PlanHealthBand = "healthy" | "fair" | "poor";
export type PlanHealthScore = Score & {
  planId: string;
  /** Null where the plan's objectives, or its actions, are not known. */
  smart: SmartScore | null;
  actionLint: ActionLintScore | null;
  /** Days since the older of last update and newest evidence. */
  ageDays: number | null;
};

type Part = Pick<Factor, "raw" | "unit" | "evidence"> & { id: PlanHealthPart; points: number | null };

/**
 * Health of an account plan, 0–100 (`10-method.md §11`): SMART 25, 5W2H 20, evidence coverage 20, relationship gaps
 * addressed 15, risks with an owner 10, freshness 10, each 0–100 points; a missing part passes its weight on.
 * SMART and 5W2H are the values of `scoreSmart` and `scoreActionLint`, evidence, gaps and risks shares in percent.
 * Freshness: 100 up to 30 days, 0 from 180, by the older of last update and newest evidence: a plan written today on
 * notes of last year is not fresh. Flags: those of the two lints, and `stale` where freshness is 0.
 * @throws ScoringInputError for counts that are no counts, a part above its whole, days after `asOf`, and as the lints.
 */
export function scorePlanHealth(input: PlanHealthInput, config: ResolvedScoringConfig): PlanHealthScore {
  checkInput(input);
  const { planId, asOf } = input;
  const smart = input.objectives ? smartOf(input, input.objectives, config) : null;
  const actionLint = input.actions ? actionLintOf(input, input.actions, config) : null;
  const ageDays = ageOf(input);
  const parts = partsOf(input, { smart, actionLint, ageDays }, config.planHealth);
  const weighted = parts.map((item) => ({ item, weight: config.planHealth.weights[item.id] }));
  const { known, coverage } = redistribute(weighted, ({ points }) => points !== null, 100);
  const factors = known.map(({ item, weight }) => toFactor(item, weight));
  const frame: FrameInput = {
    method: "plan-health",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage,
    missing: parts.filter(({ points }) => points === null).map(({ id }) => id),
    flags: [
      ...(smart?.flags ?? []),
      ...(actionLint?.flags ?? []),
      ...(ageDays !== null && ageDays >= config.planHealth.freshness.noneDays ? ["stale"] : []),
    ],
  };
  const own = { planId, smart, actionLint, ageDays };
  if (known.length === 0 || coverage < config.minCoverage) {
    return { ...insufficientScore(frame, factors, config), ...own };
  }
  const value = sumContributions(factors);
  return { ...scoreOf(frame, { value, band: bandOf(value, config.planHealth), factors }, config), ...own };
}

function smartOf(
  { asOf, period }: PlanHealthInput,
  objectives: readonly PlanObjective[],
  config: ResolvedScoringConfig,
) {
  return scoreSmart({ asOf, plan: period, objectives }, config);
}

/** Without objectives on record a named objective cannot be looked up, and counts as given. */
function actionLintOf(
  { asOf, people, objectives = [] }: PlanHealthInput,
  actions: readonly PlanAction[],
  config: ResolvedScoringConfig,
) {
  const known = objectives.length > 0 ? objectives.map(({ id }) => id) : undefined;
  return scoreActionLint({ asOf, actions, people, objectives: known }, config);
}

function ageOf({ asOf, updatedOn, newestEvidenceOn }: PlanHealthInput): number | null {
  const [older] = [updatedOn, newestEvidenceOn].flatMap((day) => day ?? []).sort(compareText);
  return older === undefined ? null : daysBetween(older, asOf);
}

type Lints = Pick<PlanHealthScore, "smart" | "actionLint" | "ageDays">;

function partsOf(input: PlanHealthInput, { smart, actionLint, ageDays }: Lints, config: PlanHealthConfig): Part[] {
  const { evidence, relationshipGaps: gaps, risks } = input;
  const { fullDays, noneDays } = config.freshness;
  const plan = [`plan:${input.planId}`];
  const cited = evidence && evidence.claims > 0 ? { part: evidence.cited, whole: evidence.claims } : null;
  const parts = {
    smart: lintPart(smart, "smart-met"),
    fiveW2h: lintPart(actionLint, "five-w2h-answered"),
    evidence: { ...sharePart(cited, "cited"), evidence: plan },
    relationshipGaps: {
      ...sharePart(gaps && { part: gaps.addressed, whole: gaps.total }, "addressed"),
      evidence: plan,
    },
    riskOwners: { ...sharePart(risks && { part: risks.owned, whole: risks.raised }, "owned"), evidence: plan },
    freshness: {
      raw: ageDays,
      unit: "day-old",
      points: ageDays === null ? null : settle(linearPoints(ageDays, noneDays, fullDays)),
      evidence: plan,
    },
  } as const satisfies Record<PlanHealthPart, Omit<Part, "id">>;
  return planHealthParts.map((id) => ({ id, ...parts[id] }));
}

function lintPart(score: SmartScore | ActionLintScore | null, unit: string): Omit<Part, "id"> {
  const points = score?.value ?? null;
  const evidence = (score?.factors ?? []).flatMap((factor) => factor.evidence).sort(compareText);
  return { raw: points, unit, points, evidence };
}

/** Nothing to do is all done: no gap left open, no risk without an owner. */
function sharePart(share: { part: number; whole: number } | null | undefined, unit: string) {
  if (!share) return { raw: null, unit, points: null };
  const points = share.whole > 0 ? settle((share.part / share.whole) * 100) : 100;
  return { raw: `${share.part}/${share.whole}`, unit, points };
}

function toFactor({ id, raw, unit, points, evidence }: Part, weight: number): Factor {
  const held = points ?? 0;
  return { id, raw, unit, points: held, weight, contribution: (held * weight) / 100, evidence };
}

function bandOf(value: number, { bands }: PlanHealthConfig): PlanHealthBand {
  if (value >= bands.healthy) return "healthy";
  return value >= bands.fair ? "fair" : "poor";
}

function checkInput({ planId, asOf, evidence, relationshipGaps, risks, updatedOn, newestEvidenceOn }: PlanHealthInput) {
  const record = `plan:${planId}`;
  if (evidence) checkShare(record, ["evidence.cited", evidence.cited], ["evidence.claims", evidence.claims]);
  if (relationshipGaps) {
    const { addressed, total } = relationshipGaps;
    checkShare(record, ["relationshipGaps.addressed", addressed], ["relationshipGaps.total", total]);
  }
  if (risks) checkShare(record, ["risks.owned", risks.owned], ["risks.raised", risks.raised]);
  checkNotAfter(record, "updatedOn", updatedOn, asOf);
  checkNotAfter(record, "newestEvidenceOn", newestEvidenceOn, asOf);
}

type Count = readonly [field: string, value: number];

function checkShare(record: string, part: Count, whole: Count): void {
  for (const [field, value] of [part, whole]) {
    if (!Number.isSafeInteger(value) || value < 0) throw new ScoringInputError(record, field, "not a count");
  }
  if (part[1] > whole[1]) throw new ScoringInputError(record, part[0], `above ${whole[0]}`);
}
