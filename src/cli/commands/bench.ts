import Table from "cli-table3";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";

export type BenchOptions = {
  orders: number;
  accounts: number;
  rounds: number;
  /** The embedded database where there is none. */
  databaseUrl: string | undefined;
};
export type BenchProgress = (stage: "filling" | "measuring") => void;

type Totals = { accounts: number; orders: number; netAmountMinor: number };
type Judged = { goal: number; met: boolean };

/** What `groundplan bench scoring --json` prints; times in milliseconds, medians. */
export type ScoringBench = {
  bench: "scoring";
  engine: "embedded" | "server";
  orders: number;
  accounts: number;
  rounds: number;
  portfolio: Judged & {
    rawMs: number;
    scoredMs: number;
    ratio: number;
    totals: { raw: Totals; scored: Totals };
    /** Both ways came to the same totals. */
    agree: boolean;
  };
  methods: (Judged & { method: string; ms: number })[];
};
export type Bench = (options: BenchOptions, progress: BenchProgress) => Promise<ScoringBench>;
export type RunBench = (name: string, ...given: Parameters<Bench>) => Promise<ScoringBench | null>;

export type BenchParts = { runBench: RunBench; benches: readonly string[] } & Pick<
  CliContext,
  "say" | "out" | "note" | "json"
>;

/** `groundplan bench`: exit 1 when the two ways disagree on what they computed; a missed goal is said, not failed. */
export async function benchCommand(parts: BenchParts, name: string, options: BenchOptions): Promise<number> {
  const { runBench, benches, say, out, note, json } = parts;
  const report = await runBench(name, options, (stage) =>
    note(say(`bench.${stage}`, { orders: options.orders, accounts: options.accounts })),
  );
  if (!report) throw new CliError(say("bench.unknown", { bench: name, benches: benches.join(", ") }));
  out(json ? JSON.stringify(report, null, 2) : tableOf(report, say));
  return report.portfolio.agree ? 0 : 1;
}

function tableOf(
  { engine, orders, accounts, rounds, portfolio, methods }: ScoringBench,
  say: BenchParts["say"],
): string {
  const head = [say("bench.what"), say("bench.measured"), say("bench.goal"), ""];
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  const mark = ({ met }: Judged) => (met ? "✓" : "✗");
  table.push([say("bench.raw"), milliseconds(portfolio.rawMs), "", ""]);
  table.push([say("bench.scored"), milliseconds(portfolio.scoredMs), "", portfolio.agree ? "✓" : "✗"]);
  table.push([say("bench.ratio"), portfolio.ratio.toFixed(2), `≤ ${portfolio.goal}`, mark(portfolio)]);
  for (const each of methods) table.push([each.method, milliseconds(each.ms), `≤ ${each.goal} ms`, mark(each)]);
  return `${say("bench.run", { engine, orders, accounts, rounds })}\n${table.toString()}`;
}

function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
}
