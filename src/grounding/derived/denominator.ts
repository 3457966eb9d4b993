import { datesIn, isInPeriod, type Sentence } from "./mention-order.ts";
import type { Operand } from "./operands.ts";
import { termsOf } from "./terms.ts";

/** Words after which the whole, or what is divided by, is named; the plainest first. `part`: what it is taken of. */
const patterns: readonly RegExp[] = [
  /\bratio of (?<part>[^,:?]{2,80}?) to (?<whole>[^,:?]{2,80})/i,
  /\b(?<part>[\p{L}]{3,30})[- ]to[- ](?<whole>[\p{L}]{3,30}) ratio\b/iu,
  /(?<part>[^，。；：,]{1,30}?)(?:与|和|对|同)(?<whole>[^，。；：,]{1,30}?)(?:之比|的比率|的比值|的比例)/,
  /\b(?:as an? (?:percentage|percent|proportion|share|fraction|multiple|ratio) (?:of|to)|divided by|relative to|out of)\s+(?<whole>[^,:?]{2,100})/i,
  /(?:除以|相对于)(?<whole>[^，。；：,]{1,30})/,
  /(?:percentages?|percent|%|proportion|portion|fraction|share) of (?<part>[^,:?]{2,100}?) (?:over|to|in) (?:the )?(?<whole>[^,:?]{2,80})/i,
  /(?:percentages?|percent|%|proportion|portion|fraction|share) of (?:the |its |their |our )?(?<whole>[^,:?]{2,80}?)(?=,|:|\?|$|\s(?:is|are|was|were|do|does|did|has|have|that|which|who|accounts?|accounted|comes?|came|form)\b)/i,
  /占(?:到|据|了)?(?<whole>[^，。；：,占]{1,30}?)的/,
];

function ownTerms(operand: Operand, other: Operand): Set<string> {
  return new Set([...operand.terms].filter((term) => !other.terms.has(term)));
}

/** How much of what sets an operand apart a stretch of text says: its own words, or its period where words do not differ. */
function said(operand: Operand, other: Operand, stretch: string, { text, values }: Sentence): number {
  const own = ownTerms(operand, other);
  const terms = termsOf(stretch);
  const hits = [...own].filter((term) => terms.has(term)).length;
  if (own.size > 0 && operand.label !== other.label) return hits / own.size;
  const start = text.indexOf(stretch);
  const within = datesIn(values).filter((date) => date.start >= start && date.start < start + stretch.length);
  return within.some(({ date }) => isInPeriod(operand, date)) ? 1 : 0;
}

/** Above zero where a stretch speaks of `a` rather than of `b`. */
function leaning(a: Operand, b: Operand, stretch: string | undefined, sentence: Sentence): number {
  return stretch === undefined ? 0 : said(a, b, stretch, sentence) - said(b, a, stretch, sentence);
}

/**
 * Which of two operands a sentence divides by: the one it names after "as a percentage of", "ratio of … to", 占 … 的;
 * null where it does not tell.
 */
export function findDenominator(a: Operand, b: Operand, sentence: Sentence): Operand | null {
  for (const pattern of patterns) {
    const { whole, part } = pattern.exec(sentence.text)?.groups ?? {};
    const lean = leaning(a, b, whole, sentence) - leaning(a, b, part, sentence);
    if (lean !== 0) return lean > 0 ? a : b;
  }
  return null;
}
