import type { Bench, ScoringBench } from "#cli/commands/bench";
import { benchScoring } from "./bench-scoring.ts";
import type { benches } from "./benches.ts";

const runners: Readonly<Record<string, Bench>> = {
  scoring: benchScoring,
} satisfies Record<(typeof benches)[number], Bench>;

/** Runs a benchmark; null where there is none of this name. */
export async function runBench(name: string, ...given: Parameters<Bench>): Promise<ScoringBench | null> {
  const bench = Object.hasOwn(runners, name) ? runners[name] : undefined;
  return bench ? bench(...given) : null;
}
