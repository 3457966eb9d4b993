import type { EvidenceRole, EvidenceValue } from "../ledger/evidence-value.ts";
import type { FoundValue } from "../values/value.ts";

/** Signs of a scale beside its end: 满分 100, 82.1 of 100, 4/5, 1–5, 5 分制. */
const scaleBefore = /(?:满分|总分|最高|上限|\bout of|\bof|\bto|[/／–—~～-]|至|到)\s?$/i;
const scaleAfter = /^\s?(?:分制|[- ]point|[–—~～-]|至|到|to\b)/i;
const reach = 12;

type Admits = (text: string, value: FoundValue, evidence: EvidenceValue) => boolean;

function isOnScale(text: string, { start, end }: FoundValue): boolean {
  return (
    scaleBefore.test(text.slice(Math.max(0, start - reach), start)) || scaleAfter.test(text.slice(end, end + reach))
  );
}

/** The character next to a place, spaces skipped. */
function neighbour(text: string, at: number, step: -1 | 1): string {
  const first = step < 0 ? at - 1 : at;
  return (text[first] === " " ? text[first + step] : text[first])?.toLowerCase() ?? "";
}

/** Spans of time and dates in a label name what the entry is about: six months on. */
const namesTime: ReadonlySet<string> = new Set(["date", "duration", "range"]);

/** A figure of a label stands for itself only where it stands as it does in the label: 近 90 天接触, level 3 or above. */
function isAsInLabel(text: string, value: FoundValue, { shown, around }: EvidenceValue): boolean {
  if (shown === undefined || around === undefined || namesTime.has(value.kind)) return true;
  if (text.slice(value.start, value.end) !== shown) return false;
  const at = around.indexOf(shown);
  const [left, right] = [neighbour(around, at, -1), neighbour(around, at + shown.length, 1)];
  const isLeft = left !== "" && left === neighbour(text, value.start, -1);
  return isLeft || (right !== "" && right === neighbour(text, value.end, 1));
}

const rules: Partial<Record<EvidenceRole, Admits>> = { scale: isOnScale, label: isAsInLabel };

/**
 * False where evidence that the entry does not state, only carries with it, is taken for its value: the 5 of "level
 * (1–5)", the 100 of a scale.
 */
export function admits(text: string, value: FoundValue, evidence: EvidenceValue): boolean {
  return evidence.role === undefined || (rules[evidence.role]?.(text, value, evidence) ?? true);
}
