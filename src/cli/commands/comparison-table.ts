import Table from "cli-table3";
import type { CliContext } from "../context.ts";
import { formatMilliseconds } from "../format-milliseconds.ts";
import type { BenchLine, ComparisonBench, Spread } from "./bench-report.ts";

type Say = CliContext["say"];
type Shape = { side: (spread: Spread, line: BenchLine) => string; goal: (goal: number) => string };

const perSecond = (ms: number, passages: number): string => Math.round((passages / ms) * 1000).toString();

/** How the figures of each benchmark are read. */
const shapes = {
  ingest: {
    side: ({ p50, best }, { passages }) => `${perSecond(p50, passages)}/s (${perSecond(best, passages)}/s)`,
    goal: (goal) => `≥ ${goal}`,
  },
  search: {
    side: ({ p50, p95 }) => `${formatMilliseconds(p50)} / ${formatMilliseconds(p95)}`,
    goal: (goal) => `≤ ${goal}`,
  },
} as const satisfies Record<ComparisonBench["bench"], Shape>;

/** The machine, then the product and what it is measured beside, line by line. */
export function comparisonTable({ bench, machine, rounds, lines }: ComparisonBench, say: Say): string {
  const columns = [
    "what",
    "passages",
    "organisations",
    `${bench}-ours`,
    `${bench}-peer`,
    "ratio-of",
    "recall",
    "goal",
  ] as const;
  const head = [...columns.map((column) => say(`bench.${column}`)), ""];
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  const { side, goal } = shapes[bench];
  for (const line of lines) {
    table.push([
      say(`bench.line-${line.what}`),
      line.passages,
      line.organisations,
      side(line.ours, line),
      side(line.peer, line),
      `${line.ratio.toFixed(2)} (${line.bestRatio.toFixed(2)})`,
      line.recall === null ? "" : line.recall.toFixed(3),
      line.goal === null ? "" : goal(line.goal),
      line.met === null ? "" : marks[line.met ? "met" : "missed"],
    ]);
  }
  return `${say("bench.machine", { ...machine, load: machine.load.toFixed(1), rounds })}\n${table.toString()}`;
}

const marks = { met: "✓", missed: "✗" } as const;
