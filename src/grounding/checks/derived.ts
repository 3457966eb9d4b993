import { type Derivation, derive, readStated, resultsOf, type Stated } from "../derived/derive.ts";
import { datesIn, type Sentence } from "../derived/mention-order.ts";
import type { Operand } from "../derived/operands.ts";
import { resultPlace } from "../derived/result-place.ts";
import { type Selection, selectByWords, selectCited } from "../derived/select-operands.ts";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { once } from "../once.ts";
import { renderMeasured } from "../render-factor.ts";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue, MeasuredValue } from "../values/value.ts";
import type { CheckContext, CheckedText, RawFinding } from "./check.ts";

const calculable: ReadonlySet<FoundValue["kind"]> = new Set([
  "number",
  "percent",
  "money",
  "count",
  "duration",
  "multiple",
]);

type Written = MeasuredValue & { start: number; end: number };

function isCalculable(value: FoundValue): value is Written {
  return calculable.has(value.kind);
}

/** A value as a figure that may be worked out: four digits alone, which may be a year, are a number too. */
export function asFigure(value: FoundValue): Written | null {
  if (isCalculable(value)) return value;
  if (value.kind !== "date" || !value.bare || value.date.year === undefined) return null;
  return { kind: "number", value: value.date.year, precision: 1, start: value.start, end: value.end };
}

/** Rendered from a calculation of the claim's own source. */
function isCalculated({ calculated = [] }: CheckedText, value: FoundValue): boolean {
  return value.kind !== "range" && calculated.some((result) => agrees(value, result));
}

/** "Three of them": as many entries are cited one by one. */
function countsCited({ operations }: Stated, value: MeasuredValue, cited: readonly PreparedEntry[]): boolean {
  if (value.kind !== "number" && value.kind !== "count") return false;
  return cited.length > 0 && value.value === cited.length && operations.has("count");
}

const partsOfScore =
  /^(?:\s?[一二三四五六七八九十\d]+\s?(?:项|个|大)(?:得分|指标|要素|因素|因子|维度|方面|[^\p{Script=Han}])|\s?\p{L}+(?:\s\p{L}+)?\s(?:elements|factors|parts|dimensions|criteria|components)\b)/u;

/** "The weakest of the three factors": as many as a cited score has. */
function countsFactors(
  { text }: CheckedText,
  { start, end, value }: Written,
  cited: readonly PreparedEntry[],
): boolean {
  if (!partsOfScore.test(text.slice(start, end + beside))) return false;
  return cited.some(({ entry }) => entry.kind === "score" && entry.score.factors.length === value);
}

/** "Over the three years": as many as the cited periods, or as lie between the first and the last year named. */
function countsPeriods({ values }: CheckedText, value: FoundValue, operands: readonly Operand[]): boolean {
  if (value.kind !== "duration" || value.approx !== undefined) return false;
  const periods = new Set(operands.flatMap(({ period }) => (period ? [JSON.stringify(period)] : [])));
  const years = datesIn(values).flatMap(({ date }) => (date.year === undefined ? [] : [date.year]));
  const spanned = years.length < 2 ? 0 : Math.max(...years) - Math.min(...years) + 1;
  return (
    (periods.size > 1 && value.value === periods.size) ||
    (spanned > 1 && value.unit === "year" && value.value === spanned)
  );
}

const beforeThreshold =
  /(?:\b(?:more|less|fewer|higher|lower|greater|larger|smaller) than|\bat (?:least|most)|\bexceed(?:s|ed|ing)?|\babove|\bbelow|\bover|\bunder|超过|高于|低于|多于|少于|大于|小于|超出|不足|至少|不到)\s*$/i;
const afterThreshold = /^\s*(?:or (?:more|less|above|below)|以上|以下|以内|及以上|及以下)/i;

/** "How many years did it exceed 400 million: 2": what the counted ones were picked by, not what the evidence says. */
function picksCounted({ text }: CheckedText, { operations }: Stated, { start, end, approx }: Written): boolean {
  if (!operations.has("count")) return false;
  const hedged = approx === "above" || approx === "least" || approx === "below" || approx === "most";
  return (
    hedged ||
    beforeThreshold.test(text.slice(Math.max(0, start - 24), start)) ||
    afterThreshold.test(text.slice(end, end + 12))
  );
}

function operandsOf(entries: readonly PreparedEntry[]) {
  return entries.flatMap((entry) => entry.operands());
}

/** A longer text, or one of more figures, is no sentence that a figure in it is worked out from. */
const longest = { sentence: 2_000, values: 60 } as const;

export function isSentence({ text, values }: CheckedText): boolean {
  return text.length <= longest.sentence && values.length <= longest.values;
}

/** What a claim's figures may follow from. */
export type Basis = {
  stated: Stated;
  sentence: Sentence;
  cited: readonly Operand[];
  /** All that the claim may rest on. */
  pool: () => readonly Operand[];
  selections: () => readonly Selection[];
};

/** Read once for all figures of a claim. */
const known = new WeakMap<CheckedText, Basis>();

export function basisOf(claim: CheckedText, context: CheckContext): Basis {
  const held = known.get(claim);
  if (held) return held;
  const sentence: Sentence = { text: claim.text, values: claim.values };
  const basis: Basis = {
    stated: readStated(claim.text),
    sentence,
    cited: operandsOf(context.cited),
    pool: once(() => operandsOf(claim.scope === "cited" ? context.cited : context.own)),
    selections: once(() => selectionsFor(claim, context, sentence)),
  };
  known.set(claim, basis);
  return basis;
}

function selectionsFor(claim: CheckedText, { cited, own }: CheckContext, sentence: Sentence): Selection[] {
  if (claim.scope === "cited") return selectCited(operandsOf(cited), sentence);
  return claim.scope === "ledger" ? selectByWords(operandsOf(own), sentence) : [];
}

export function derivedFinding(
  { verdict, result }: Derivation,
  { start, end }: FoundValue,
  context: CheckContext,
): RawFinding[] {
  if (verdict === "follows") return [];
  const expected = renderMeasured(result.value, context.lang);
  const spot = { start, end, nearest: result.evidence.slice(0, 3), expected };
  return verdict === "unsure"
    ? [{ code: "direction", severity: "warn", message: "direction.unsure", ...spot }]
    : [{ code: "direction", severity: "block", message: "direction.derived", ...spot }];
}

const lessAfter = /^\s?(?:\p{L}+\s)?(?:less|fewer|lower|smaller|shorter|cheaper|below|under|behind)\b/iu;
const moreAfter = /^\s?(?:\p{L}+\s)?(?:more|higher|larger|greater|bigger|longer|dearer|above|ahead)\b/iu;
const lessBefore = /比[^，。；]{1,16}(?:少|低|小|短|便宜)了?\s?(?:约|近|将近|大约)?\s?$/;
const moreBefore = /比[^，。；]{1,16}(?:多|高|大|长|贵)了?\s?(?:约|近|将近|大约)?\s?$/;
const beside = 24;

/** A fifth less, 比上年多两成: where the sentence leaves it open, the word beside the figure says which way it goes. */
function withDirection(text: string, stated: Stated, { kind, start, end }: FoundValue): Stated {
  if (stated.direction !== "open" || stated.operations.size === 0 || kind !== "percent") return stated;
  const [head, tail] = [text.slice(Math.max(0, start - beside), start), text.slice(end, end + beside)];
  if (lessAfter.test(tail) || lessBefore.test(head)) return { ...stated, direction: "down" };
  return moreAfter.test(tail) || moreBefore.test(head) ? { ...stated, direction: "up" } : stated;
}

/** What the words right beside a figure say it is the result of, where that can be worked out; else what the sentence says. */
function statedFor({ text, values }: CheckedText, basis: Basis, value: FoundValue): Stated {
  const { selections, sentence } = basis;
  const stated = withDirection(text, basis.stated, value);
  const place = stated.operations.size > 0 ? resultPlace(text, value, values) : null;
  if (!place?.sure) return stated;
  const narrowed: Stated = { ...stated, results: place.operations };
  return resultsOf(narrowed, selections(), sentence).next().done ? stated : narrowed;
}

/**
 * Values that stand nowhere in the evidence but follow from it: sum, average, difference, change, growth, share, ratio,
 * product, number of entries (`20-drafting-and-grounding.md §5`, check 2). Findings about such a value, none where it
 * follows; null where it does not follow in any way that the sentence names.
 */
export function checkDerived(claim: CheckedText, context: CheckContext, value: FoundValue): RawFinding[] | null {
  if (isCalculated(claim, value)) return [];
  const figure = asFigure(value);
  if (!figure || !isSentence(claim)) return null;
  const basis = basisOf(claim, context);
  if (picksCounted(claim, basis.stated, figure)) return [];
  if (countsFactors(claim, figure, context.cited)) return [];
  if (countsPeriods(claim, value, basis.cited) || countsCited(basis.stated, figure, context.cited)) return [];
  const found = derive(figure, statedFor(claim, basis, value), basis.selections(), basis.sentence);
  return found && derivedFinding(found, value, context);
}
