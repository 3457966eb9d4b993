import type { ScoreEntry } from "#domain/evidence";
import type { Factor } from "#domain/score";
import { namePart } from "../binding/attributes.ts";
import { factorWords } from "../binding/factor-words.ts";
import { type ExtremeWord, findExtremes } from "../derived/extreme-words.ts";
import { escapePattern } from "../escape-pattern.ts";
import { measuredIn } from "../ledger/in-units.ts";
import { foldName } from "../names/fold-name.ts";
import { renderMeasured } from "../render-factor.ts";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue, MeasuredValue } from "../values/value.ts";
import type { CheckContext, CheckedText, RawFinding } from "./check.ts";
import { againstOwners } from "./extreme-owners.ts";

/** What is said of one extreme: the words after it, or where they name nothing, those before it. */
type Part = { text: string; start: number; values: readonly FoundValue[] };
type Member = "points" | "contribution" | "weight" | "raw";
type Mention = { factor: Factor; start: number; end: number };

const sentenceEnd = /[;；。！!？?\n]|\.(?=\s|$)/g;
const speaksOfPoints = /\bpoints?\b|\bscor(?:es?|ed|ing)\b|得分|评分|分数|\d\s?分/;

function endsOf(text: string): number[] {
  return [...text.matchAll(sentenceEnd)].map(({ index }) => index);
}

function partBetween({ text, values }: CheckedText, start: number, end: number): Part {
  const inside = values.filter((value) => value.start >= start && value.end <= end);
  return { text: foldName(text.slice(start, end)), start, values: inside };
}

/** The words after and before an extreme, up to the next one or the end of the sentence. */
function partsOf(claim: CheckedText, word: ExtremeWord, all: readonly ExtremeWord[]): Part[] {
  const ends = endsOf(claim.text);
  const next = all.find(({ start }) => start >= word.end)?.start ?? claim.text.length;
  const before = all.findLast(({ end }) => end <= word.start)?.end ?? 0;
  const stop = Math.min(next, ends.find((end) => end >= word.end) ?? next);
  const from = Math.max(before, (ends.findLast((end) => end < word.start) ?? -1) + 1);
  return [partBetween(claim, word.end, stop), partBetween(claim, from, word.start)];
}

/** `collectionRate` → `collection rate`, beside the words of the catalogue without their remarks. */
function namesOf(method: string, id: string): string[] {
  const plain = id
    .replace(/\d+[a-z]?$/i, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return [...factorWords(method, id).map(namePart), plain].filter((word) => word.length > 1).map(foldName);
}

function patternOf(words: readonly string[]): RegExp {
  const forms = words.map((word) => {
    const body = word.split(/\s+/).map(escapePattern).join("\\s*");
    return /^[a-z]/.test(word) ? `(?<![a-z])${body}(?![a-z])` : body;
  });
  return new RegExp(forms.join("|"), "gu");
}

/** Factors that a part names, none inside the name of another. */
function mentionsIn({ score }: ScoreEntry, part: Part): Mention[] {
  const found = score.factors.flatMap((factor) =>
    [...part.text.matchAll(patternOf(namesOf(score.method, factor.id)))].map(({ index, 0: word }) => ({
      factor,
      start: index,
      end: index + word.length,
    })),
  );
  const isInside = (one: Mention, other: Mention) =>
    other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;
  return found.filter((one) => !found.some((other) => isInside(one, other)));
}

function figureOf(factor: Factor, member: Member): number | null {
  if (member !== "raw") return factor[member];
  return typeof factor.raw === "number" ? factor.raw : null;
}

function asValue(factor: Factor, member: Member): MeasuredValue | null {
  const value = figureOf(factor, member);
  if (value === null) return null;
  return member === "raw" ? measuredIn(value, factor.unit) : { kind: "number", value, precision: 0 };
}

const members: readonly Member[] = ["points", "contribution", "weight", "raw"];

const isScalar = (value: FoundValue): value is Exclude<FoundValue, { kind: "range" }> => value.kind !== "range";

/** By which of its figures the factors are compared: the one that is written, else the points where the words speak of them. */
function memberOf(factors: readonly Factor[], word: ExtremeWord, part: Part, isPoints: boolean): Member | null {
  const written = members.find((member) =>
    factors.some((factor) => {
      const held = asValue(factor, member);
      return held !== null && part.values.some((value) => isScalar(value) && agrees(value, held));
    }),
  );
  if (written) return written;
  return word.judges || isPoints ? "points" : null;
}

/** What is taken off a score has no points of its own. */
function hasMember(factor: Factor, member: Member): boolean {
  if (figureOf(factor, member) === null) return false;
  return member === "points" ? factor.weight > 0 && factor.points >= 0 : true;
}

/** Factors that were measured at all; raw figures compare in one unit only. */
function comparable({ score }: ScoreEntry, of: Factor, member: Member): Factor[] {
  if (!hasMember(of, member)) return [];
  return score.factors.filter(
    (factor) =>
      (factor.raw !== null || factor.points > 0) &&
      hasMember(factor, member) &&
      (member !== "raw" || factor.unit === of.unit),
  );
}

/** Points that round to the same are a tie. */
const tie = 0.005;

/** How far others are ahead of it in the direction of the word, and how far behind. */
function standingOf(factor: Factor, others: readonly Factor[], member: Member, word: ExtremeWord) {
  const own = figureOf(factor, member) ?? 0;
  const gaps = others.map((other) => {
    const gap = (figureOf(other, member) ?? 0) - own;
    return word.extreme === "max" ? gap : -gap;
  });
  return { isFirst: gaps.every((gap) => gap <= tie), isLast: gaps.length > 0 && gaps.every((gap) => gap > tie) };
}

function finding(
  word: ExtremeWord,
  entry: ScoreEntry,
  best: Factor,
  member: Member,
  { lang }: CheckContext,
): RawFinding {
  const words = factorWords(entry.score.method, best.id);
  const called = words.find((one) => /\p{Script=Han}/u.test(one) === (lang === "zh")) ?? best.id;
  const value = asValue(best, member);
  const expected = value ? `${called}: ${renderMeasured(value, lang)}` : called;
  const { start, end } = word;
  return {
    code: "direction",
    severity: "block",
    message: "direction.compared",
    start,
    end,
    nearest: [entry.id],
    expected,
  };
}

function factorsIn(entry: ScoreEntry, part: Part): Factor[] {
  const named = mentionsIn(entry, part).map(({ factor }) => factor);
  if (named.length > 0) return named;
  const isPoints = (factor: Factor) =>
    part.values.some(
      (value) => isScalar(value) && agrees(value, { kind: "number", value: factor.points, precision: 0 }),
    );
  return speaksOfPoints.test(part.text) ? entry.score.factors.filter(isPoints) : [];
}

/** “Strongest on growth: 40 points”: of a cited score’s factors, the one named has the most points. */
function againstFactors(
  entry: ScoreEntry,
  word: ExtremeWord,
  parts: readonly Part[],
  context: CheckContext,
): RawFinding[] {
  const part = parts.find((one) => factorsIn(entry, one).length > 0);
  const named = part ? factorsIn(entry, part) : [];
  const [first] = named;
  const isPoints = parts.some(({ text }) => speaksOfPoints.test(text));
  const member = part ? memberOf(named, word, part, isPoints) : null;
  if (!first || !member) return [];
  const standing = named.map((factor) => {
    const others = comparable(entry, factor, member).filter((other) => other !== factor);
    return standingOf(factor, others, member, word);
  });
  const isWrong = word.loose ? standing.every(({ isLast }) => isLast) : standing.every(({ isFirst }) => !isFirst);
  if (!isWrong) return [];
  const sign = word.extreme === "max" ? -1 : 1;
  const [best] = comparable(entry, first, member).sort(
    (a, b) => sign * ((figureOf(a, member) ?? 0) - (figureOf(b, member) ?? 0)),
  );
  return best ? [finding(word, entry, best, member, context)] : [];
}

/**
 * Who or what is said to be first or last of several is so: a factor among those of a cited score, somebody or something
 * among those whose figure of the same kind is cited.
 */
export function extremeFindings(claim: CheckedText, context: CheckContext): RawFinding[] {
  const words = findExtremes(claim.text);
  if (words.length === 0) return [];
  return words.flatMap((word) => {
    const parts = partsOf(claim, word, words);
    const found = context.cited.flatMap(({ entry }) =>
      entry.kind === "score" && entry.score.factors.length > 1 ? againstFactors(entry, word, parts, context) : [],
    );
    return found.length > 0 ? found.slice(0, 1) : againstOwners(claim, word, context);
  });
}
