import { z } from "zod";
import { contentHash } from "#domain/stable-json";
import { AppError, type FieldProblem } from "#errors";
import { configRulesZh } from "#text/config-rules.zh";
import { describeIssue } from "#text/describe-issue";
import { attentionConfigSchema, attentionDefaults } from "./attention/attention-config.ts";
import { calendarConfigSchema, calendarDefaults } from "./buying/calendar-config.ts";
import { kraljicConfigSchema, kraljicDefaults } from "./buying/kraljic-config.ts";
import { cadenceConfigSchema, cadenceDefaults } from "./cadence/cadence-config.ts";
import { coachingConfigSchema, coachingDefaults } from "./coaching/coaching-config.ts";
import { conductConfigSchema, conductDefaults } from "./conduct/conduct-config.ts";
import { detectorsConfigSchema, detectorsDefaults } from "./detectors/detectors-config.ts";
import { busFactorConfigSchema, busFactorDefaults } from "./dossier/bus-factor-config.ts";
import { dossierConfigSchema, dossierDefaults } from "./dossier/dossier-config.ts";
import { falseKeyConfigSchema, falseKeyDefaults } from "./false-key/false-key-config.ts";
import { gateConfigSchema, gateDefaults } from "./gate/gate-config.ts";
import { icebergConfigSchema, icebergDefaults } from "./iceberg/iceberg-config.ts";
import { matchConfigSchema, matchDefaults } from "./match/match-config.ts";
import { paretoConfigSchema, paretoDefaults } from "./pareto/pareto-config.ts";
import { actionLintConfigSchema, actionLintDefaults } from "./plan/action-lint-config.ts";
import { planHealthConfigSchema, planHealthDefaults } from "./plan/plan-health-config.ts";
import { smartConfigSchema, smartDefaults } from "./plan/smart-config.ts";
import { policyConfigSchema, policyDefaults } from "./policy/policy-config.ts";
import { reRatingConfigSchema, reRatingDefaults } from "./re-rating/re-rating-config.ts";
import { erConfigSchema, erDefaults } from "./relationship/er-config.ts";
import { fishboneConfigSchema, fishboneDefaults } from "./relationship/fishbone-config.ts";
import { orLevelConfigSchema, orLevelDefaults } from "./relationship/or-level-config.ts";
import {
  decisionChainConfigSchema,
  decisionChainDefaults,
  krConfigSchema,
  krDefaults,
} from "./relationship/relationship-config.ts";
import { trustConfigSchema, trustDefaults } from "./relationship/trust-config.ts";
import { rfmConfigSchema, rfmDefaults } from "./rfm/rfm-config.ts";
import { risksConfigSchema, risksDefaults } from "./risks/risks-config.ts";
import { freezeConfig, isPlainObject, mergeConfig } from "./rules/merge-config.ts";
import { scorecardConfigSchema, scorecardDefaults } from "./scorecard/scorecard-config.ts";
import { whiteSpaceConfigSchema, whiteSpaceDefaults } from "./white-space/white-space-config.ts";
import { winRateConfigSchema, winRateDefaults } from "./win-rate/win-rate-config.ts";

/** Everything tunable in scoring (`10-method.md §0` rule 7), one member per method. */
export const scoringConfigSchema = z.strictObject({
  /** Known weight ÷ total weight below which a score is `insufficient`. */
  minCoverage: z.number().min(0).max(1),
  /** Units of the organisation's currency for one unit of the named one: `{ "USD": 7.1 }`. */
  rates: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive()),
  rfm: rfmConfigSchema,
  scorecard: scorecardConfigSchema,
  winRate: winRateConfigSchema,
  kr: krConfigSchema,
  decisionChain: decisionChainConfigSchema,
  fishbone: fishboneConfigSchema,
  falseKey: falseKeyConfigSchema,
  pareto: paretoConfigSchema,
  cadence: cadenceConfigSchema,
  kraljic: kraljicConfigSchema,
  trust: trustConfigSchema,
  orLevel: orLevelConfigSchema,
  calendar: calendarConfigSchema,
  policy: policyConfigSchema,
  match: matchConfigSchema,
  gate: gateConfigSchema,
  conduct: conductConfigSchema,
  detectors: detectorsConfigSchema,
  reRating: reRatingConfigSchema,
  iceberg: icebergConfigSchema,
  risks: risksConfigSchema,
  smart: smartConfigSchema,
  actionLint: actionLintConfigSchema,
  planHealth: planHealthConfigSchema,
  whiteSpace: whiteSpaceConfigSchema,
  dossier: dossierConfigSchema,
  busFactor: busFactorConfigSchema,
  er: erConfigSchema,
  coaching: coachingConfigSchema,
  attention: attentionConfigSchema,
});
export type ScoringConfig = z.infer<typeof scoringConfigSchema>;

/** `hash` names the values: equal values, equal hash, whatever way they were given. */
export type ResolvedScoringConfig = Readonly<ScoringConfig & { hash: string }>;

export const scoringDefaults: ScoringConfig = {
  minCoverage: 0.5,
  rates: {},
  rfm: rfmDefaults,
  scorecard: scorecardDefaults,
  winRate: winRateDefaults,
  kr: krDefaults,
  decisionChain: decisionChainDefaults,
  fishbone: fishboneDefaults,
  falseKey: falseKeyDefaults,
  pareto: paretoDefaults,
  cadence: cadenceDefaults,
  kraljic: kraljicDefaults,
  trust: trustDefaults,
  orLevel: orLevelDefaults,
  calendar: calendarDefaults,
  policy: policyDefaults,
  match: matchDefaults,
  gate: gateDefaults,
  conduct: conductDefaults,
  detectors: detectorsDefaults,
  reRating: reRatingDefaults,
  iceberg: icebergDefaults,
  risks: risksDefaults,
  smart: smartDefaults,
  actionLint: actionLintDefaults,
  planHealth: planHealthDefaults,
  whiteSpace: whiteSpaceDefaults,
  dossier: dossierDefaults,
  busFactor: busFactorDefaults,
  er: erDefaults,
  coaching: coachingDefaults,
  attention: attentionDefaults,
};

/**
 * The defaults, with `overrides` laid over them and, where `profile` is named, `overrides.profiles[profile]`
 * over both. Objects merge member by member, lists are replaced. The result is frozen.
 *
 * @param overrides the parsed `scoring.config.json`, or the `config` of a request: parts of ScoringConfig,
 *   and `profiles`, a record of the same parts by industry profile.
 * @throws AppError `config-invalid` naming the path of the first wrong member, or the unknown profile.
 */
export function resolveScoringConfig(overrides: unknown = {}, profile?: string): ResolvedScoringConfig {
  if (!isPlainObject(overrides)) throw invalid([told("config", "not an object")]);
  const { profiles = {}, ...common } = overrides;
  if (!isPlainObject(profiles)) throw invalid([told("profiles", "not an object")]);
  if (profile === undefined && Object.keys(common).length === 0) return resolvedDefaults;
  return checked(mergeConfig(mergeConfig(scoringDefaults, common), profileValues(profiles, profile)));
}

/** Most requests bring no config: checking and hashing the defaults for each would take longer than the score. */
const resolvedDefaults = checked(scoringDefaults);

function checked(merged: unknown): ResolvedScoringConfig {
  const parsed = scoringConfigSchema.safeParse(merged);
  if (!parsed.success) throw invalid(parsed.error.issues.map(toProblem));
  const values = structuredClone(parsed.data);
  return freezeConfig({ ...values, hash: contentHash(values) });
}

/**
 * A config as it was kept beside a score, under the hash it had. What has been added to the defaults since then is
 * filled in: a method that was there already does not read it.
 * @throws AppError `config-invalid` where the values are not those of the hash, or no config.
 */
export function restoreScoringConfig(values: unknown, hash: string): ResolvedScoringConfig {
  if (contentHash(values) !== hash) throw invalid([{ field: "config", reason: `not the values of ${hash}` }]);
  return freezeConfig({ ...resolveScoringConfig(values), hash });
}

function profileValues(profiles: Record<string, unknown>, profile: string | undefined): unknown {
  if (profile === undefined) return {};
  const values = Object.hasOwn(profiles, profile) ? profiles[profile] : undefined;
  if (isPlainObject(values)) return values;
  throw invalid([told(`profiles.${profile}`, values === undefined ? "no such profile" : "not an object")]);
}

function told(field: string, reason: string): FieldProblem {
  return { field, reason, reasons: { zh: configRulesZh[reason] ?? reason, en: reason } };
}

function toProblem(issue: z.core.$ZodIssue) {
  const unknownKey = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return { field: [...issue.path, ...unknownKey].join("."), reason: issue.message, reasons: describeIssue(issue) };
}

function invalid(fields: FieldProblem[]): AppError {
  const [first] = fields;
  const path = first?.field ?? "config";
  const reason = first?.reason ?? "invalid";
  return new AppError("config-invalid", `scoring config: ${path}: ${reason}`, { params: { path, reason }, fields });
}
