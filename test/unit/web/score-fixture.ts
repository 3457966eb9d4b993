import { parseDay } from "#domain/day";
import type { ExplainedScore, SubjectScore } from "#web/api/types";

/** A score with what a test does not care about filled in; members of single methods are handed in. */
export function explainedScore(members: Record<string, unknown>): ExplainedScore {
  return {
    method: "win-rate",
    version: "1",
    asOf: parseDay("2026-11-15"),
    value: null,
    scale: { min: 0, max: 100 },
    band: "insufficient",
    factors: [],
    coverage: 0,
    missing: [],
    flags: [],
    configHash: "",
    explanation: [],
    ...members,
  };
}

/** A score with what it is about: the account, unless handed in. */
export function subjectScore(members: Record<string, unknown>): SubjectScore {
  return { ...explainedScore({}), subject: { type: "account", id: "a", name: "A" }, ...members };
}
