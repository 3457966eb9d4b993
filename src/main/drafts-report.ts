import type { DraftEval, DraftShares, DraftSummary } from "#evals/drafts.eval";
import type { Report, ReportTable } from "#evals/report";
import { percent, type SayReport, shareChart } from "./suite-report.ts";

const sharesOf = ({ sections, evidence, distinct, questions, fallback }: DraftShares) =>
  [sections, evidence, distinct, questions, fallback].map(percent);

const cost = (value: number | null) => (value === null ? "–" : value.toFixed(4));

const shareHeads = (say: SayReport) => [
  say("drafts.sections"),
  say("drafts.evidence"),
  say("drafts.distinct"),
  say("drafts.questions"),
  say("drafts.fallback"),
  say("drafts.blocking"),
  say("drafts.tokens"),
  say("drafts.cost"),
  say("drafts.ms"),
];

const figuresOf = (one: DraftShares & Pick<DraftSummary, "blocking" | "tokens" | "costUsd" | "ms">) => [
  ...sharesOf(one),
  one.blocking,
  one.tokens,
  cost(one.costUsd),
  Math.round(one.ms),
];

export function kindsTable({ groups, summary }: DraftEval, say: SayReport): ReportTable {
  return {
    title: say("drafts.kinds"),
    head: [say("drafts.kind"), say("drafts.writer"), say("drafts.lang"), say("drafts.drafts"), ...shareHeads(say)],
    rows: [
      ...groups.map((group) => [group.kind, group.writer, group.lang, group.drafts, ...figuresOf(group)]),
      ["", "", "", summary.drafts, ...figuresOf(summary)],
    ],
  };
}

export function draftsTable({ rows }: DraftEval, say: SayReport): ReportTable {
  return {
    title: say("drafts.rows"),
    head: [
      ...[say("drafts.account"), say("drafts.kind"), say("drafts.writer"), say("drafts.lang"), say("drafts.claims")],
      ...shareHeads(say),
    ],
    rows: rows.map((row) => [row.account, row.kind, row.writer, row.lang, row.claims, ...figuresOf(row)]),
  };
}

/** By kind always; every draft on its own with `verbose`. */
export function draftsReport(result: DraftEval, say: SayReport, verbose: boolean): Report {
  const bars = result.groups.map(({ kind, writer, lang, distinct }) => ({
    label: `${kind} · ${writer} · ${lang}`,
    share: distinct,
  }));
  return {
    title: say("title.drafts"),
    lines: [],
    tables: [...(verbose ? [draftsTable(result, say)] : []), kindsTable(result, say)],
    charts: [shareChart(say("drafts.chart"), bars, 0.6)],
  };
}
