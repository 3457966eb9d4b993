/** Which of two values a word says is larger: the one before it (`above`), the one after it (`below`). */
export type Comparison = "above" | "below" | "least" | "most";
export type Extreme = "max" | "min";

export type ComparisonWord = { comparison: Comparison; start: number; end: number };
export type ExtremeWord = { extreme: Extreme; start: number; end: number };

/** Longer wordings first; zh and en in one. */
const comparisons: readonly (readonly [Comparison, string, string])[] = [
  ["least", "at least|no less than|no fewer than|not less than|not below", "不低于|不少于|不小于|至少"],
  ["most", "at most|no more than|not more than|not above|up to", "不超过|不高于|不多于|至多|最多"],
  [
    "above",
    "more than|higher than|greater than|larger than|bigger than|above|exceeds|exceeded|exceeding|exceed|outperforms|outperformed",
    "超过|超出|高于|多于|大于|高出|突破",
  ],
  ["below", "less than|lower than|smaller than|fewer than|below|short of", "低于|少于|小于|不足|不到|不及"],
];
const extremes: readonly (readonly [Extreme, string, string])[] = [
  ["max", "largest|highest|biggest|most valuable|greatest|top", "最高|最大|最多|居首|第一大"],
  ["min", "smallest|lowest|least", "最低|最小|最少|垫底"],
];

function patternOf(rows: readonly (readonly [string, string, string])[]): RegExp {
  return new RegExp(
    rows.map(([, en, zh], at) => `(?<w${at}>(?<![A-Za-z])(?:${en})(?![A-Za-z])|${zh})`).join("|"),
    "gi",
  );
}

const comparisonPattern = patternOf(comparisons);
const extremePattern = patternOf(extremes);

function rowAt<Row>(rows: readonly Row[], match: RegExpMatchArray): Row | undefined {
  return rows.find((_, at) => match.groups?.[`w${at}`] !== undefined);
}

/** Words that compare what stands before them with what stands after them. */
export function findComparisons(text: string): ComparisonWord[] {
  return [...text.matchAll(comparisonPattern)].flatMap((match): ComparisonWord[] => {
    const row = rowAt(comparisons, match);
    return row ? [{ comparison: row[0], start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** Words that single out the largest or smallest. */
export function findExtremes(text: string): ExtremeWord[] {
  return [...text.matchAll(extremePattern)].flatMap((match): ExtremeWord[] => {
    const row = rowAt(extremes, match);
    return row ? [{ extreme: row[0], start: match.index, end: match.index + match[0].length }] : [];
  });
}

const holding: Record<Comparison, (a: number, b: number) => boolean> = {
  above: (a, b) => a > b,
  below: (a, b) => a < b,
  least: (a, b) => a >= b,
  most: (a, b) => a <= b,
};

/** Whether `a` stands to `b` as the word says. */
export function holds(comparison: Comparison, a: number, b: number): boolean {
  return holding[comparison](a, b);
}
