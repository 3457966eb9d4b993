import { type ChecklistAnswer, checklistAnswers } from "#domain/opportunity";
import { foldSpelling } from "../fold-text.ts";
import { type Read, refuse } from "../reason.ts";

const answers: Readonly<Record<ChecklistAnswer, readonly string[]>> = {
  yes: ["yes", "y", "true", "1", "是", "有", "已", "对", "√", "✓", "✔"],
  partly: ["partly", "partial", "partially", "0.5", "部分", "部份", "基本"],
  no: ["no", "n", "false", "0", "否", "没有", "未", "无", "×", "✗", "✘"],
  unknown: ["", "unknown", "?", "-", "—", "n/a", "未知", "不详", "不清楚", "待确认"],
};
const byWord = new Map(
  checklistAnswers.flatMap((answer) => answers[answer].map((word) => [foldSpelling(word), answer] as const)),
);

/** A checklist cell → yes, partly, no or unknown (blank). Reason: `not-an-answer`. */
export function readAnswer(cell: string): Read<ChecklistAnswer> {
  const value = byWord.get(foldSpelling(cell));
  return value === undefined ? refuse("not-an-answer", { value: cell }) : { value };
}
