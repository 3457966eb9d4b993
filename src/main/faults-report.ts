import type { JudgedFault } from "#evals/faults.eval";
import type { Report } from "#evals/report";
import type { SayReport } from "./suite-report.ts";

const signs: Readonly<Record<JudgedFault["outcome"], string>> = { right: "✓", typed: "", other: "✗" };

/** `✓` right; the code of the error; `✗` neither. */
function cell(run: JudgedFault | undefined): string {
  if (!run) return "";
  const code = run.outcome === "typed" ? (run.what.split(" ")[0] ?? "") : signs[run.outcome];
  const marks = [
    run.truncated > 0 && "cut",
    run.early > 0 && "early",
    run.overTime && "late",
    run.overBudget && "budget",
  ];
  return [code, ...marks.filter((mark) => mark !== false)].join(" ");
}

/** Fault by kind, and what was neither a right draft nor an error of its own. */
export function faultsReport(runs: readonly JudgedFault[], say: SayReport): Report {
  const kinds = [...new Set(runs.map(({ kind }) => kind))];
  const faults = [...new Set(runs.map(({ fault }) => fault))];
  const of = (fault: string, kind: string) => runs.find((run) => run.fault === fault && run.kind === kind);
  const wrong = runs.filter(
    ({ outcome, truncated, early, overTime, overBudget }) =>
      outcome === "other" || truncated + early > 0 || overTime || overBudget,
  );
  return {
    title: say("title.faults"),
    lines: wrong.map(({ fault, kind, what, early, ms }) =>
      say("faults.wrong", { fault, kind, what: `${what} early ${early}, ${Math.round(ms)} ms` }),
    ),
    tables: [
      {
        title: say("faults.table"),
        head: [say("faults.fault"), ...kinds],
        rows: faults.map((fault) => [fault, ...kinds.map((kind) => cell(of(fault, kind)))]),
      },
    ],
  };
}
