import type { BenchOptions, BenchProgress, VerifyBench } from "#cli/commands/bench-report";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import { timed } from "./median.ts";
import { spreadOf } from "./spread.ts";
import { syntheticLedger, syntheticPlan } from "./synthetic-plan.ts";

const size = { words: 1_500, entries: 300 } as const;
const usualRounds = 200;
/** Until then the compiler is still at work, which it is once in a process. */
const warmUpRounds = 40;
const goalMs = 5;

/** One plan of the usual length verified again and again against evidence that was prepared once. */
export async function benchVerify(options: BenchOptions, progress: BenchProgress): Promise<VerifyBench> {
  const { rounds = usualRounds } = options;
  const entries = syntheticLedger(size.entries);
  const text = syntheticPlan(entries, size.words);
  progress("measuring");
  const prepareMs = await timed(() => prepareLedger(entries));
  const ledger = prepareLedger(entries);
  const check = () => verify({ text, ledger, lang: "en" });
  for (let round = 0; round < warmUpRounds; round += 1) check();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(check));
  const spread = spreadOf(times);
  const { claims, findings } = check();
  return {
    bench: "verify",
    rounds,
    words: text.split(/\s+/).length,
    entries: entries.length,
    claims: claims.length,
    findings: findings.length,
    prepareMs,
    spread,
    goal: goalMs,
    met: spread.p95 <= goalMs,
  };
}
