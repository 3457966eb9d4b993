import { corruptions } from "#evals/grounding/tatqa-claims";
import { operationNames } from "#evals/grounding/tatqa-derivation";
import { type Mode, modes, type Rates, type TatqaEval, type TatqaPart, tatqaParts } from "#evals/grounding/tatqa-eval";
import type { ReportTable } from "#evals/report";

const partNames: Record<TatqaPart, string> = {
  all: "all",
  tuned: "reports rules were tried on",
  unseen: "reports never looked at",
};
const modeNames: Record<Mode, string> = { cited: "operands cited", whole: "nothing cited" };

const rate = (part: number, whole: number): string => (whole === 0 ? "" : (part / whole).toFixed(3));
const rightHead = ["right", "accepted", "whole sentence accepted"];
const wrongHead = ["wrong", "blocked", "blocked or warned of"];

function rightFigures({ right, accepted, clean }: Rates): string[] {
  return [String(right), rate(accepted, right), rate(clean, right)];
}

function wrongFigures({ wrong, caught, told }: Rates): string[] {
  return [String(wrong), rate(caught, wrong), rate(told, wrong)];
}

/** Sums per part, then per operation, then per kind of mistake. */
export function tatqaTables({ sums, operations, corruptions: mistakes }: TatqaEval): ReportTable[] {
  return [
    {
      title: "TAT-QA: answers calculated from tables and texts of financial reports",
      head: ["reports", "sentence", ...rightHead, ...wrongHead],
      rows: tatqaParts.flatMap((part) =>
        modes.map((mode) => {
          const rates = sums[part][mode];
          return [partNames[part], modeNames[mode], ...rightFigures(rates), ...wrongFigures(rates)];
        }),
      ),
    },
    {
      title: "TAT-QA, by operation",
      head: ["operation", "sentence", ...rightHead, ...wrongHead],
      rows: operationNames.flatMap((name) =>
        modes.map((mode) => {
          const rates = operations[mode][name];
          return [name, modeNames[mode], ...rightFigures(rates), ...wrongFigures(rates)];
        }),
      ),
    },
    {
      title: "TAT-QA, by what is wrong",
      head: ["changed", "sentence", ...wrongHead],
      rows: corruptions.flatMap((name) =>
        modes.map((mode) => [name, modeNames[mode], ...wrongFigures(mistakes[mode][name])]),
      ),
    },
  ];
}

/** What the figures mean and whether the goals are met. */
export function tatqaLines({ questions, leftOut, goal }: TatqaEval): string[] {
  return [
    `TAT-QA: ${questions} calculated questions, ${leftOut} left out whose calculation uses what stands nowhere or cannot be read.`,
    "Question and answer as one sentence; accepted where no finding blocks the answer, found where one blocks it or warns of it.",
    ...goal.map(({ text, met }) => `${met ? "met" : "MISSED"}: ${text} (TAT-QA)`),
  ];
}

/** The figures without the single sentences. */
export function tatqaJson({ judged: _judged, ...figures }: TatqaEval): unknown {
  return figures;
}
