import Table from "cli-table3";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { formatMilliseconds } from "../format-milliseconds.ts";
import type { BenchOptions, BenchReport, Judged, RunBench, ScoringBench, Spread, VerifyBench } from "./bench-report.ts";
import { comparisonTable } from "./comparison-table.ts";

export type BenchParts = { runBench: RunBench; benches: readonly string[] } & Pick<
  CliContext,
  "say" | "out" | "note" | "json"
>;

/** `groundplan bench`: exit 1 when the two ways disagree on what they computed; a missed goal is said, not failed. */
export async function benchCommand(parts: BenchParts, name: string, options: BenchOptions): Promise<number> {
  const { runBench, benches, say, out, note, json } = parts;
  const report = await runBench(name, options, (stage, values) => note(say(`bench.${stage}`, values)));
  if (!report) throw new CliError(say("bench.unknown", { bench: name, benches: benches.join(", ") }));
  if ("needs" in report) throw new CliError(say(`bench.needs-${report.needs}`, { bench: name, ...report }));
  out(json ? JSON.stringify(report, null, 2) : tableOf(report, say));
  return agrees(report) ? 0 : 1;
}

function agrees(report: BenchReport): boolean {
  if (report.bench === "verify") return true;
  return report.bench === "scoring" ? report.portfolio.agree : report.agree;
}

function tableOf(report: BenchReport, say: BenchParts["say"]): string {
  if (report.bench === "verify") return verifyTable(report, say);
  return report.bench === "scoring" ? scoringTable(report, say) : comparisonTable(report, say);
}

function verifyTable(
  { goal, met: _met, spread, edited, prepareMs, ...counts }: VerifyBench,
  say: BenchParts["say"],
): string {
  const head = [say("bench.what"), say("bench.verify-spread"), say("bench.goal"), ""];
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  table.push([say("bench.verify-prepare"), formatMilliseconds(prepareMs), "", ""]);
  const times = ({ p50, p95 }: Spread) => `${formatMilliseconds(p50)} / ${formatMilliseconds(p95)}`;
  const mark = ({ p95 }: Spread) => (p95 <= goal ? "✓" : "✗");
  table.push([say("bench.verify-plan"), times(spread), `≤ ${goal} ms`, mark(spread)]);
  table.push([say("bench.verify-edited"), times(edited), `≤ ${goal} ms`, mark(edited)]);
  return `${say("bench.verify-run", counts)}\n${table.toString()}`;
}

function scoringTable(
  { engine, orders, accounts, rounds, portfolio, methods }: ScoringBench,
  say: BenchParts["say"],
): string {
  const head = [say("bench.what"), say("bench.measured"), say("bench.goal"), ""];
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  const mark = ({ met }: Judged) => (met ? "✓" : "✗");
  table.push([say("bench.raw"), formatMilliseconds(portfolio.rawMs), "", ""]);
  table.push([say("bench.scored"), formatMilliseconds(portfolio.scoredMs), "", portfolio.agree ? "✓" : "✗"]);
  table.push([say("bench.ratio"), portfolio.ratio.toFixed(2), `≤ ${portfolio.goal}`, mark(portfolio)]);
  for (const each of methods) table.push([each.method, formatMilliseconds(each.ms), `≤ ${each.goal} ms`, mark(each)]);
  return `${say("bench.run", { engine, orders, accounts, rounds })}\n${table.toString()}`;
}
