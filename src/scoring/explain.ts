import type { Lang } from "#domain/lang";
import type { AnyScore } from "#domain/score";
import { explainKraljic } from "./explain-buying.ts";
import { explainCadence } from "./explain-cadence.ts";
import { explainCalendar } from "./explain-calendar.ts";
import { explainFalseKey } from "./explain-false-key.ts";
import { explainGate } from "./explain-gate.ts";
import { explainMatch } from "./explain-match.ts";
import { explainOrLevel } from "./explain-or-level.ts";
import { explainPareto } from "./explain-pareto.ts";
import { type Explainer, explainPlain } from "./explain-parts.ts";
import { explainPolicy } from "./explain-policy.ts";
import { explainDecisionChain, explainKr } from "./explain-relationship.ts";
import { explainTrust } from "./explain-trust.ts";
import { explainRfm, explainScorecard } from "./explain-value.ts";
import { explainWinRate } from "./explain-win-rate.ts";
import { createScoringText } from "./scoring-text.ts";

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
};

/**
 * A score as sentences (`10-method.md §0` rule 8): headline, every factor with raw value, points and contribution,
 * caps, what is missing, flags. `names` turns contact ids into names.
 */
export function explain(score: AnyScore, lang: Lang, names: Readonly<Record<string, string>> = {}): string[] {
  const explainer = Object.hasOwn(explainers, score.method) ? explainers[score.method] : undefined;
  return (explainer ?? explainPlain)(score, createScoringText(lang, names));
}
