import { cadenceMethod } from "./cadence-method.ts";
import { calendarMethod } from "./calendar-method.ts";
import { falseKeyMethod } from "./false-key-method.ts";
import { gateMethod } from "./gate-method.ts";
import { kraljicMethod } from "./kraljic-method.ts";
import { matchMethod } from "./match-method.ts";
import { orLevelMethod } from "./or-level-method.ts";
import { paretoMethod } from "./pareto-method.ts";
import { policyMethod } from "./policy-method.ts";
import { decisionChainMethod, krMethod } from "./relationship-methods.ts";
import { rfmMethod } from "./rfm-method.ts";
import { scorecardMethod } from "./scorecard-method.ts";
import type { ScoringMethod } from "./scoring-method.ts";
import { trustMethod } from "./trust-method.ts";
import { winRateMethod } from "./win-rate-method.ts";

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
} as const satisfies Record<string, ScoringMethod>;
export type ScoringMethodName = keyof typeof scoringMethods;
