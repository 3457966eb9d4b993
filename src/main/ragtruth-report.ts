import { type Judge, judges, type Part, parts, type RagTruthEval, type Score } from "#evals/grounding/ragtruth";
import type { ReportTable } from "#evals/report";

const partNames: Record<Part, string> = {
  all: "all",
  tuned: "sources rules were tried on",
  unseen: "sources never looked at",
  gpt: "written by GPT",
};
const judgeNames: Record<Judge, string> = {
  groundplan: "groundplan",
  digits: "figures not in the source",
  always: "everything wrong",
};

const figures = ({ precision, recall, f1 }: Score) => [precision, recall, f1].map((value) => value.toFixed(3));

/** One row per part and judge: precision, recall and F1 over responses, spans and characters. */
export function ragTruthTable({ parts: scored }: RagTruthEval): ReportTable {
  const level = (name: string) => ["P", "R", "F1"].map((figure) => `${name} ${figure}`);
  return {
    title: "RAGTruth Data2txt: texts written from records, wrong places marked by people",
    head: ["responses", "wrong / all", "judged by", ...level("response"), ...level("span"), ...level("character")],
    rows: parts.flatMap((part) =>
      judges.map((judge) => {
        const { responses, wrong, scores } = scored[part];
        const { response, span, character } = scores[judge];
        const size = `${wrong} / ${responses}`;
        return [
          partNames[part],
          size,
          judgeNames[judge],
          ...figures(response),
          ...figures(span),
          ...figures(character),
        ];
      }),
    ),
  };
}

/** What the figures mean and whether the goals are met. */
export function ragTruthLines({ goal }: RagTruthEval): string[] {
  return [
    "RAGTruth: each text against its record as the only evidence; wrong where a finding blocks. Every label counts.",
    "A span counts as found where a finding overlaps it.",
    ...goal.map(({ text, met }) => `${met ? "met" : "MISSED"}: ${text} (RAGTruth)`),
  ];
}

/** The figures without the single texts. */
export function ragTruthJson({ parts: scored, goal }: RagTruthEval): unknown {
  return { parts: scored, goal };
}
