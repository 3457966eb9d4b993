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

/** A word of letters alone that no other round has: sentences with it were never seen. */
function wordOf(round: number): string {
  const letters = [...String(round)].map((digit) => String.fromCharCode(97 + Number(digit)));
  return `q${letters.join("")}`;
}

/**
 * A plan of the usual length against evidence that was prepared once: in every round another one, none of whose sentences
 * was verified before, and the same again with one sentence edited.
 */
export async function benchVerify(options: BenchOptions, progress: BenchProgress): Promise<VerifyBench> {
  const { rounds = usualRounds } = options;
  const entries = syntheticLedger(size.entries);
  const plan = syntheticPlan(entries, size.words);
  progress("measuring");
  const prepareMs = await timed(() => prepareLedger(entries));
  const ledger = prepareLedger(entries);
  const check = (text: string) => verify({ text, ledger, lang: "en" });
  const planOf = (round: number) => plan.replaceAll("there [", `there, ${wordOf(round)} says [`);
  for (let round = 0; round < warmUpRounds; round += 1) check(planOf(rounds + round));
  const [unseen, edited]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const text = planOf(round);
    unseen.push(await timed(() => check(text)));
    const other = text.replace("there, ", "there now, ");
    edited.push(await timed(() => check(other)));
  }
  const spread = spreadOf(unseen);
  const { claims, findings } = check(plan);
  return {
    bench: "verify",
    rounds,
    words: plan.split(/\s+/).length,
    entries: entries.length,
    claims: claims.length,
    findings: findings.length,
    prepareMs,
    spread,
    edited: spreadOf(edited),
    goal: goalMs,
    met: spread.p95 <= goalMs,
  };
}
