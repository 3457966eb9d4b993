import type { Lang } from "#domain/lang";
import type { AnyScore } from "#domain/score";
import { explainCalendar } from "./buying/explain-calendar.ts";
import { explainKraljic } from "./buying/explain-kraljic.ts";
import { explainCadence } from "./cadence/explain-cadence.ts";
import { explainBusFactor } from "./dossier/explain-bus-factor.ts";
import { explainDossier } from "./dossier/explain-dossier.ts";
import { explainFalseKey } from "./false-key/explain-false-key.ts";
import { explainGate } from "./gate/explain-gate.ts";
import { explainGoals } from "./goals/explain-goals.ts";
import { explainIceberg } from "./iceberg/explain-iceberg.ts";
import { explainMatch } from "./match/explain-match.ts";
import { explainPareto } from "./pareto/explain-pareto.ts";
import { explainActionLint } from "./plan/explain-action-lint.ts";
import { explainPlanHealth } from "./plan/explain-plan-health.ts";
import { explainSmart } from "./plan/explain-smart.ts";
import { explainPolicy } from "./policy/explain-policy.ts";
import { explainReRating } from "./re-rating/explain-re-rating.ts";
import { explainEr } from "./relationship/explain-er.ts";
import { explainOrLevel } from "./relationship/explain-or-level.ts";
import { explainDecisionChain, explainKr } from "./relationship/explain-relationship.ts";
import { explainTrust } from "./relationship/explain-trust.ts";
import { explainRfm } from "./rfm/explain-rfm.ts";
import { explainRisks } from "./risks/explain-risks.ts";
import { type Explainer, explainPlain } from "./rules/explain-parts.ts";
import { createScoringText } from "./rules/scoring-text.ts";
import { explainScorecard } from "./scorecard/explain-scorecard.ts";
import { explainWhiteSpace } from "./white-space/explain-white-space.ts";
import { explainCalibration } from "./win-rate/explain-calibration.ts";
import { explainWinRate } from "./win-rate/explain-win-rate.ts";

const explainers: Readonly<Record<string, Explainer>> = {
  rfm: explainRfm,
  scorecard: explainScorecard,
  "win-rate": explainWinRate,
  "decision-chain": explainDecisionChain,
  kr: explainKr,
  "false-key": explainFalseKey,
  pareto: explainPareto,
  cadence: explainCadence,
  kraljic: explainKraljic,
  trust: explainTrust,
  "or-level": explainOrLevel,
  calendar: explainCalendar,
  policy: explainPolicy,
  match: explainMatch,
  gate: explainGate,
  "re-rating": explainReRating,
  iceberg: explainIceberg,
  risks: explainRisks,
  goals: explainGoals,
  smart: explainSmart,
  "action-lint": explainActionLint,
  "plan-health": explainPlanHealth,
  calibration: explainCalibration,
  "white-space": explainWhiteSpace,
  dossier: explainDossier,
  "bus-factor": explainBusFactor,
  er: explainEr,
};

/**
 * A score as sentences (`10-method.md §0` rule 8): headline, every factor with raw value, points and contribution,
 * caps, what is missing, flags. `names` turns contact ids into names.
 */
export function explain(score: AnyScore, lang: Lang, names: Readonly<Record<string, string>> = {}): string[] {
  const explainer = Object.hasOwn(explainers, score.method) ? explainers[score.method] : undefined;
  return (explainer ?? explainPlain)(score, createScoringText(lang, names));
}
