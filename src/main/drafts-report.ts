import type { DraftEval } from "#evals/drafts.eval";
import type { Report } from "#evals/report";

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

export function draftsReport({ rows, summary }: DraftEval): Report {
  const head = ["account", "lang", "claims", "sections", "evidence", "distinct", "questions", "blocking", "ms"];
  const shares = ({ sections, evidence, distinct, questions }: Record<ShareName, number>) =>
    [sections, evidence, distinct, questions].map(percent);
  return {
    title: "groundplan: drafts by template",
    lines: [],
    tables: [
      {
        title: "",
        head,
        rows: [
          ...rows.map((row) => [row.account, row.lang, row.claims, ...shares(row), row.blocking, row.ms]),
          [`${summary.drafts} drafts`, "", "", ...shares(summary), summary.blocking, ""],
        ],
      },
    ],
  };
}

type ShareName = "sections" | "evidence" | "distinct" | "questions";
