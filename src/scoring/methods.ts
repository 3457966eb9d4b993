import { calendarMethod } from "./buying/calendar-method.ts";
import { kraljicMethod } from "./buying/kraljic-method.ts";
import { cadenceMethod } from "./cadence/cadence-method.ts";
import { busFactorMethod } from "./dossier/bus-factor-method.ts";
import { dossierMethod } from "./dossier/dossier-method.ts";
import { falseKeyMethod } from "./false-key/false-key-method.ts";
import { gateMethod } from "./gate/gate-method.ts";
import { goalsMethod } from "./goals/goals-method.ts";
import { icebergMethod } from "./iceberg/iceberg-method.ts";
import { matchMethod } from "./match/match-method.ts";
import { paretoMethod } from "./pareto/pareto-method.ts";
import { actionLintMethod } from "./plan/action-lint-method.ts";
import { planHealthMethod } from "./plan/plan-health-method.ts";
import { smartMethod } from "./plan/smart-method.ts";
import { policyMethod } from "./policy/policy-method.ts";
import { reRatingMethod } from "./re-rating/re-rating-method.ts";
import { erMethod } from "./relationship/er-method.ts";
import { orLevelMethod } from "./relationship/or-level-method.ts";
import { decisionChainMethod, krMethod } from "./relationship/relationship-methods.ts";
import { trustMethod } from "./relationship/trust-method.ts";
import { rfmMethod } from "./rfm/rfm-method.ts";
import { risksMethod } from "./risks/risks-method.ts";
import { scorecardMethod } from "./scorecard/scorecard-method.ts";
import type { ScoringMethod } from "./scoring-method.ts";
import { whiteSpaceMethod } from "./white-space/white-space-method.ts";
import { calibrationMethod } from "./win-rate/calibration-method.ts";
import { winRateMethod } from "./win-rate/win-rate-method.ts";

/** The methods of `POST /v1/score/{method}`, by name. */
export const scoringMethods = {
  rfm: rfmMethod,
  "win-rate": winRateMethod,
  scorecard: scorecardMethod,
  "decision-chain": decisionChainMethod,
  kr: krMethod,
  "false-key": falseKeyMethod,
  pareto: paretoMethod,
  cadence: cadenceMethod,
  kraljic: kraljicMethod,
  trust: trustMethod,
  "or-level": orLevelMethod,
  calendar: calendarMethod,
  policy: policyMethod,
  match: matchMethod,
  gate: gateMethod,
  "re-rating": reRatingMethod,
  iceberg: icebergMethod,
  risks: risksMethod,
  goals: goalsMethod,
  smart: smartMethod,
  "action-lint": actionLintMethod,
  "plan-health": planHealthMethod,
  calibration: calibrationMethod,
  "white-space": whiteSpaceMethod,
  dossier: dossierMethod,
  "bus-factor": busFactorMethod,
  er: erMethod,
} as const satisfies Record<string, ScoringMethod>;
export type ScoringMethodName = keyof typeof scoringMethods;
