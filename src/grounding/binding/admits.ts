import type { EvidenceRole, EvidenceValue } from "../ledger/evidence-value.ts";
import { foldName } from "../names/fold-name.ts";
import { createRemember } from "../remember.ts";
import { foldText } from "../values/fold-text.ts";
import type { FoundValue } from "../values/value.ts";
import { kindOf } from "./places.ts";

/** Signs of a scale beside its end: 满分 100, 82.1 of 100, 4/5, 1–5, 5 分制. */
const scaleBefore =
  /(?:满分|总分|最高分?|上限|\bout of|\d\s?(?:of|to)|\d\s?(?:points|分)?\s?(?:of|[/／–—~～-]|至|到))\s?$/i;
const scaleAfter = /^\s?(?:分制|[- ]point|[–—~～-]|至|到|to\b)/i;
const reach = 12;

type Admits = (text: string, value: FoundValue, evidence: EvidenceValue) => boolean;

function isOnScale(text: string, { start, end }: FoundValue): boolean {
  return (
    scaleBefore.test(text.slice(Math.max(0, start - reach), start)) || scaleAfter.test(text.slice(end, end + reach))
  );
}

/** The word or Chinese character next to a place, spaces skipped. */
function neighbour(text: string, at: number, step: -1 | 1): string {
  const near = step < 0 ? text.slice(Math.max(0, at - reach), at) : text.slice(at, at + reach);
  return (step < 0 ? /(?:[a-z]+|\S)\s?$/i : /^\s?(?:[a-z]+|\S)/i).exec(near)?.[0].trim() ?? "";
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** Labels and names come again with every figure that is held against them. */
const remembered = createRemember<string>(4_000);

/** One form of width, case, script and dash. */
function plainForm(text: string): string {
  return remembered(text, () => foldName(foldText(text)).replace(/[–—]/g, "-"));
}

/** Spans of time and dates in a label name what the entry is about: six months on. */
const namesTime: ReadonlySet<string> = new Set(["date", "duration"]);

/** A figure of a label or name stands for itself only where it stands as it does there: 近 90 天接触, level 3 or above. */
function isAsInLabel(text: string, value: FoundValue, evidence: EvidenceValue): boolean {
  if (evidence.around === undefined || namesTime.has(kindOf(value))) return true;
  const around = plainForm(evidence.around);
  const shown = plainForm(evidence.shown ?? evidence.around.trim());
  if (value.kind === "range" && shown.startsWith(plainForm(text.slice(value.start, value.end)))) return true;
  if (!text.startsWith(shown, value.start)) return false;
  if (value.kind === "range") return true;
  const [before, after] = [neighbour(text, value.start, -1), neighbour(text, value.start + shown.length, 1)];
  return placesOf(around, shown).some((at) => {
    const [left, right] = [neighbour(around, at, -1), neighbour(around, at + shown.length, 1)];
    return (left === "" && right === "") || (left !== "" && left === before) || (right !== "" && right === after);
  });
}

const rules: Partial<Record<EvidenceRole, Admits>> = { scale: isOnScale, label: isAsInLabel, name: isAsInLabel };

/**
 * False where evidence that the entry does not state, only carries with it, is taken for its value: the 5 of "level
 * (1–5)", the 100 of a scale, the 2 of "phase 2".
 */
export function admits(text: string, value: FoundValue, evidence: EvidenceValue): boolean {
  return evidence.role === undefined || (rules[evidence.role]?.(text, value, evidence) ?? true);
}
