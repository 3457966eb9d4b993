import type { Score } from "#domain/score";
import { compareScores, type ScoreDifference } from "./compare-scores.ts";
import type { ResolvedScoringConfig } from "./config.ts";
import type { Lever } from "./lever.ts";
import type { BandPath } from "./path-to-band.ts";
import { type PlanHealthInput, type PlanHealthScore, scorePlanHealth } from "./plan/plan-health.ts";
import { changePlanHealth, planHealthPath, planHealthSteps } from "./plan/plan-health-what-if.ts";
import { type DecisionChainInput, type DecisionChainScore, scoreDecisionChain } from "./relationship/decision-chain.ts";
import { decisionChainLevers, decisionChainPath } from "./relationship/decision-chain-levers.ts";
import { changeDecisionChain } from "./relationship/decision-chain-what-if.ts";
import type { Change } from "./rules/read-change.ts";
import { type ScorecardInput, type ScorecardScore, scoreScorecard } from "./scorecard/scorecard.ts";
import { scorecardLevers, scorecardPath } from "./scorecard/scorecard-levers.ts";
import { changeScorecard } from "./scorecard/scorecard-what-if.ts";
import { scoreWinRate, type WinRateInput, type WinRateScore } from "./win-rate/win-rate.ts";
import { winRateLevers, winRatePath } from "./win-rate/win-rate-levers.ts";
import { changeWinRate } from "./win-rate/win-rate-what-if.ts";

type Inputs = {
  "win-rate": WinRateInput;
  scorecard: ScorecardInput;
  "decision-chain": DecisionChainInput;
  "plan-health": PlanHealthInput;
};
type Scores = {
  "win-rate": WinRateScore;
  scorecard: ScorecardScore;
  "decision-chain": DecisionChainScore;
  "plan-health": PlanHealthScore;
};
export type WhatIfMethod = keyof Inputs;
export type WhatIfInput<Method extends WhatIfMethod> = Inputs[Method];

type Questions<Input, Result extends Score> = {
  score: (input: Input, config: ResolvedScoringConfig) => Result;
  change: (input: Input, changes: readonly Change[], config: ResolvedScoringConfig) => Input;
  levers: (input: Input, config: ResolvedScoringConfig) => Lever[];
  path: (input: Input, band: string | null, config: ResolvedScoringConfig) => BandPath | null;
};

const questions: { [Method in WhatIfMethod]: Questions<Inputs[Method], Scores[Method]> } = {
  "win-rate": { score: scoreWinRate, change: changeWinRate, levers: winRateLevers, path: winRatePath },
  scorecard: { score: scoreScorecard, change: changeScorecard, levers: scorecardLevers, path: scorecardPath },
  "decision-chain": {
    score: scoreDecisionChain,
    change: changeDecisionChain,
    levers: decisionChainLevers,
    path: decisionChainPath,
  },
  "plan-health": { score: scorePlanHealth, change: changePlanHealth, levers: planHealthSteps, path: planHealthPath },
};

export type WhatIf<Method extends WhatIfMethod> = {
  before: Scores[Method];
  after: Scores[Method];
  difference: ScoreDifference;
  /** The input with the changes made, for whoever goes on from there. */
  input: Inputs[Method];
};

/**
 * Recomputes a score with some facts changed (`10-method.md §0` rule 8).
 * @throws ScoringInputError for an unknown factor (the reason lists the known ones), one set twice, a bad value.
 */
export function whatIf<Method extends WhatIfMethod>(
  method: Method,
  input: Inputs[Method],
  changes: readonly Change[],
  config: ResolvedScoringConfig,
): WhatIf<Method> {
  const { score, change }: Questions<Inputs[Method], Scores[Method]> = questions[method];
  const changed = change(input, changes, config);
  const before = score(input, config);
  const after = score(changed, config);
  return { before, after, difference: compareScores(before, after), input: changed };
}

/** The single steps that raise the score, ranked; see the method's own levers. */
export function leversOf<Method extends WhatIfMethod>(
  method: Method,
  input: Inputs[Method],
  config: ResolvedScoringConfig,
): Lever[] {
  const { levers }: Questions<Inputs[Method], Scores[Method]> = questions[method];
  return levers(input, config);
}

/**
 * The smallest set of at most three steps that reaches `band`, or the next one up where that is null; see `findPath`.
 * @throws ScoringInputError for a band that the method does not have.
 */
export function pathToBand<Method extends WhatIfMethod>(
  method: Method,
  input: Inputs[Method],
  band: string | null,
  config: ResolvedScoringConfig,
): BandPath | null {
  const { path }: Questions<Inputs[Method], Scores[Method]> = questions[method];
  return path(input, band, config);
}
