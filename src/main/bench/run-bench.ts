import type { Bench, RunBench } from "#cli/commands/bench-report";
import { benchIngest } from "./bench-ingest.ts";
import { benchScoring } from "./bench-scoring.ts";
import { benchSearch } from "./bench-search.ts";
import { benchVerify } from "./bench-verify.ts";
import type { benches } from "./benches.ts";

const runners: Readonly<Record<string, Bench>> = {
  scoring: benchScoring,
  ingest: benchIngest,
  search: benchSearch,
  verify: benchVerify,
} satisfies Record<(typeof benches)[number], Bench>;

/** Runs a benchmark; null where there is none of this name. */
export const runBench: RunBench = async (name, ...given) => {
  const bench = Object.hasOwn(runners, name) ? runners[name] : undefined;
  return bench ? bench(...given) : null;
};
