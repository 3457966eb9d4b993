/** Which of two values a word says is larger: the one before it (`above`), the one after it (`below`). */
export type Comparison = "above" | "below" | "least" | "most";
export type ComparisonWord = { comparison: Comparison; start: number; end: number };

/** Longer wordings first; zh and en in one. */
const comparisons: readonly (readonly [Comparison, string, string])[] = [
  ["least", "at least|no less than|no fewer than|not less than|not below", "不低于|不少于|不小于|至少|达到"],
  ["most", "at most|no more than|not more than|not above|up to", "不超过|不高于|不多于|至多|最多(?=\\s?\\d)"],
  [
    "above",
    "more than|higher than|greater than|larger than|bigger than|above|exceeds|exceeded|exceeding|exceed|outperforms|outperformed",
    "超过|超出|高于|多于|大于|高出|突破",
  ],
  ["below", "less than|lower than|smaller than|fewer than|below|short of", "低于|少于|小于|不足|不到|不及"],
];

const pattern = new RegExp(
  comparisons.map(([, en, zh], at) => `(?<w${at}>(?<![A-Za-z])(?:${en})(?![A-Za-z])|${zh})`).join("|"),
  "gi",
);
const deniedBefore = /(?:\b(?:not|never|nor)|n't|没有|并未|并不|未能|没能|未|没|不)\s?$/i;
const opposite: Record<Comparison, Comparison> = { above: "most", below: "least", least: "below", most: "above" };

/** Words that compare what stands before them with what stands after them; “does not exceed” says “at most”. */
export function findComparisons(text: string): ComparisonWord[] {
  return [...text.matchAll(pattern)].flatMap((match): ComparisonWord[] => {
    const row = comparisons.find((_, at) => match.groups?.[`w${at}`] !== undefined);
    if (!row) return [];
    const denied = deniedBefore.test(text.slice(Math.max(0, match.index - 10), match.index));
    const comparison = denied ? opposite[row[0]] : row[0];
    return [{ comparison, start: match.index, end: match.index + match[0].length }];
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
