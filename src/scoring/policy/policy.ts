import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNotAfter, checkNumber } from "../rules/check-input.ts";
import { sortedUnique } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, sumContributions } from "../rules/score-value.ts";
import type { ScorecardClass } from "../scorecard/scorecard.ts";
import { concessionConditions, type PolicyConfig, type PolicyFactId, policyFacts } from "./policy-config.ts";
import { decideConcessions, type PolicyRule } from "./policy-rules.ts";

export type PolicyFact = { value: number; observedOn?: Day | undefined; evidence?: readonly string[] | undefined };

export type PolicyInput = {
  accountId: string;
  asOf: Day;
  facts: { readonly [Id in PolicyFactId]?: PolicyFact | undefined };
  /** Class of `10-method.md §4`, where the account has one. */
  class?: ScorecardClass | undefined;
  /** Flags of `10-method.md §3`; absent = nobody has looked. */
  falseKeyFlags?: readonly string[] | undefined;
};

export type PolicyScore = Score & {
  accountId: string;
  /** Every concession with its reason, in the method's order. */
  rules: PolicyRule[];
  /** Factor on the commission and the class it comes from; `capped`: held down for a squeezer. Null without a class. */
  commission: { factor: number; class: ScorecardClass; capped: boolean } | null;
};

/**
 * Sales policy of an account (`10-method.md §14`): three concessions with their reason, and the commission factor.
 *
 * price-concession: volume percentile ≥ 80 and paid on time ≥ 95 %; longer-terms: price index ≥ 105 and ≥ 12 months of
 * contract; visit-budget: cooperation ≥ 4 and quality loss 0 %. value = allowed ÷ decided concessions · 100; coverage =
 * decided ÷ all. Bands `full` (100), `partial`, `none` (0). A squeezer gets no concession, and a commission factor of at
 * most 1. Flags: `squeezer`, `squeezer-unchecked`.
 * @throws ScoringInputError for an unknown fact, a value outside its range, an observation after `asOf`.
 */
export function scorePolicy(input: PolicyInput, config: ResolvedScoringConfig): PolicyScore {
  checkPolicy(input);
  const { accountId, asOf, facts, falseKeyFlags } = input;
  const squeezer = falseKeyFlags?.includes("squeezer") ?? false;
  const rules = decideConcessions(facts, squeezer, config.policy);
  const weighted = rules.map((item) => ({ item, weight: 1 }));
  const { known, coverage } = redistribute(weighted, ({ decision }) => decision !== "unknown", 1);
  const factors = known.map(({ item, weight }) => ruleFactor(item, weight, input));
  const frame: FrameInput = {
    method: "policy",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage,
    missing: missingOf(rules, input),
    flags: [...(squeezer ? ["squeezer"] : []), ...(falseKeyFlags ? [] : ["squeezer-unchecked"])],
  };
  const own = { accountId, rules, commission: commissionOf(input, squeezer, config.policy) };
  if (coverage < config.minCoverage) return { ...insufficientScore(frame, factors, config), ...own };
  const value = sumContributions(factors);
  return { ...scoreOf(frame, { value, band: bandOf(rules), factors }, config), ...own };
}

function bandOf(rules: readonly PolicyRule[]): "full" | "partial" | "none" {
  const decided = rules.filter(({ decision }) => decision !== "unknown");
  const allowed = decided.filter(({ decision }) => decision === "allowed");
  if (allowed.length === 0) return "none";
  return allowed.length === decided.length ? "full" : "partial";
}

function ruleFactor({ id, decision }: PolicyRule, weight: number, { facts }: PolicyInput): Factor {
  const points = decision === "allowed" ? 100 : 0;
  const evidence = concessionConditions[id].flatMap((fact) => facts[fact]?.evidence ?? []);
  return {
    id,
    raw: decision,
    unit: "decision",
    points,
    weight,
    contribution: points * weight,
    evidence: sortedUnique(evidence),
  };
}

/** Only what would decide something: a fact whose rule has failed already is not asked for. */
function missingOf(rules: readonly PolicyRule[], input: PolicyInput): string[] {
  const open = rules.filter(({ decision }) => decision === "unknown");
  const facts = open.flatMap(({ conditions }) => conditions.filter(({ met }) => met === null).map(({ fact }) => fact));
  return [...facts, ...(input.class ? [] : ["class"])];
}

function commissionOf(input: PolicyInput, squeezer: boolean, config: PolicyConfig): PolicyScore["commission"] {
  if (!input.class) return null;
  const factor = config.commission[input.class];
  const capped = squeezer && factor > config.squeezerCommission;
  return { factor: capped ? config.squeezerCommission : factor, class: input.class, capped };
}

function checkPolicy({ accountId, asOf, facts }: PolicyInput): void {
  const record = `account:${accountId}`;
  for (const [id, fact] of Object.entries(facts)) {
    if (!isFactId(id)) throw new ScoringInputError(record, `facts.${id}`, "unknown fact");
    if (!fact) continue;
    const { min, max } = policyFacts[id];
    checkNumber(record, `facts.${id}.value`, fact.value, min, max);
    checkNotAfter(record, `facts.${id}.observedOn`, fact.observedOn, asOf);
  }
}

function isFactId(id: string): id is PolicyFactId {
  return Object.hasOwn(policyFacts, id);
}
