import { findReferences, type ReferenceProblem, renderReferences } from "../references.ts";
import type { Check, RawFinding } from "./check.ts";

function findingOf({ code, problem, at, start, end }: ReferenceProblem): RawFinding {
  const message = problem === undefined ? "calculation.reference" : (`calculation.${problem}` as const);
  return { code, severity: "block", message, start, end, nearest: [], ...(at !== undefined && { subject: at }) };
}

/**
 * Part of checks 1, 2 and 9: a reference (`{{F12}}`) that points at nothing, a calculation (`{{calc: …}}`) that cannot be
 * done, and one that was left in a text in the place of its value.
 */
export const checkCalculations: Check = ({ text }, { ledger, lang }) => {
  if (!text.includes("{{")) return [];
  const { problems } = renderReferences(text, ledger, lang);
  const left = findReferences(text).filter(({ start }) => !problems.some((problem) => problem.start === start));
  return [
    ...problems.map(findingOf),
    ...left.map(
      (place): RawFinding => ({
        code: "injected-content",
        severity: "block",
        message: "calculation.left",
        ...place,
        nearest: [],
      }),
    ),
  ];
};
