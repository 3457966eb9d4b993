import { type ScorecardFactorId, scorecardDefaults, scorecardFactorIds } from "#scoring/scorecard/scorecard-config";

const ids: readonly string[] = scorecardFactorIds;

export function isScorecardFactor(id: string): id is ScorecardFactorId {
  return ids.includes(id);
}

/** Weight of a factor by default (`10-method.md §4`); only the order of open questions hangs on it. */
export function scorecardWeight(id: ScorecardFactorId): number {
  return scorecardDefaults.weights[id];
}
