import type { Report, ReportTable } from "#evals/report";
import { type Contender, contenders, type RetrievalEval, retrievalMetrics } from "#evals/retrieval.eval";
import type { Interval } from "#evals/scorers";
import type { AblationRun } from "./ablate-retrieval.ts";
import type { RetrievalRun } from "./evaluate-retrieval.ts";
import { type UnitKind, unitKinds } from "./retrieval-sets.ts";

const contenderNames: Record<Contender, string> = {
  plain: "plain BM25",
  stopped: "plain BM25 with stop list",
  product: "groundplan",
};
const unitNames: Record<UnitKind, string> = {
  chunks: "Fixed chunks, each a note",
  passages: "Whole documents, cut by the product",
};

export function retrievalReport({ chunks, passages, engine, ms }: RetrievalRun): Report {
  return {
    title: "groundplan: retrieval beside plain BM25",
    lines: [
      "plain BM25: one field, k1 1.2, b 0.75, jieba words or Porter stems, in memory, over the same units. recall@k: share of questions with a right unit among the first k.",
      "Differences are groundplan minus plain BM25, per question, with paired bootstrap 95 % intervals (2,000 resamples).",
      ...chunks.goal.map(({ text, met }) => `${met ? "met" : "MISSED"}: ${text} (fixed chunks)`),
      `Database: ${engine}; ${(ms / 1000).toFixed(0)} s in all.`,
    ],
    tables: [...tablesOf("chunks", chunks), ...tablesOf("passages", passages)],
  };
}

const figure = (value: number) => value.toFixed(3);
const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
const interval = ({ mean, low, high }: Interval) => `${signed(mean)} [${signed(low)}, ${signed(high)}]`;

function tablesOf(kind: UnitKind, { sets, average }: RetrievalEval): ReportTable[] {
  const rows = [
    ...sets.map((set) => ({ ...set, size: `${set.questions} × ${set.units}` })),
    { name: "average", size: "", ...average },
  ];
  return [
    {
      title: unitNames[kind],
      head: ["set", "questions × units", "ranked by", ...retrievalMetrics],
      rows: rows.flatMap(({ name, size, figures }) =>
        contenders.map((contender) => [
          name,
          size,
          contenderNames[contender],
          ...retrievalMetrics.map((metric) => figure(figures[contender][metric])),
        ]),
      ),
    },
    {
      title: `${unitNames[kind]}: groundplan minus plain BM25`,
      head: ["set", ...retrievalMetrics],
      rows: rows.map(({ name, difference }) => [
        name,
        ...retrievalMetrics.map((metric) => interval(difference[metric])),
      ]),
    },
  ];
}

export function ablationReport({ sets, rows, engine, ms }: AblationRun): Report {
  return {
    title: "groundplan: what each step of the ranking brings",
    lines: [
      "MRR@10. Gains are over the row above, mean of the sets, with paired bootstrap 95 % intervals (2,000 resamples).",
      `Database: ${engine}; ${(ms / 1000).toFixed(0)} s in all.`,
    ],
    tables: unitKinds.map((kind) => ({
      title: unitNames[kind],
      head: ["ranked by", ...sets, "average", "gain"],
      rows: rows[kind].map(({ step, figures, average, gain }) => [
        step,
        ...figures.map(figure),
        figure(average),
        gain ? interval(gain) : "",
      ]),
    })),
  };
}

/** The figures without the single questions. */
export function retrievalJson({ chunks, passages, engine, ms }: RetrievalRun): unknown {
  const bare = ({ sets, ...rest }: RetrievalEval) => ({ sets: sets.map(({ gains: _gains, ...set }) => set), ...rest });
  return { suite: "retrieval", engine, ms, chunks: bare(chunks), passages: bare(passages) };
}
