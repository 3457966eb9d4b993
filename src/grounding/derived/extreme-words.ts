export type Extreme = "max" | "min";

/**
 * A word that singles out the first or last of several. `judges`: it speaks of good and bad, not of size. `loose`: one of
 * the first, or the second: only the other end contradicts it.
 */
export type ExtremeWord = { extreme: Extreme; judges: boolean; loose: boolean; start: number; end: number };

type Row = readonly [extreme: Extreme, judges: boolean, english: string, chinese: string];

const first =
  "(?:ranks?|ranked|ranking|comes?|came|placed|stands?) (?:first|top)|number one|in first place|on top|leads the list";
const last = "(?:ranks?|ranked|ranking|comes?|came|placed|stands?) last|in last place|bottom of the list";
const things = "scor|rank|sell|perform|deal|product|item|customer|account|opportunit|factor|order|rated";

const rows: readonly Row[] = [
  ["max", true, "strongest|best|highest[- ]scoring", "最强|最好|最优|最佳|最突出"],
  ["min", true, "weakest|worst|poorest|lowest[- ]scoring", "最弱|最差|最薄弱|最糟"],
  [
    "max",
    false,
    `largest|highest|biggest|greatest|most valuable|top(?=[- ](?:${things}))|the most(?! (?:of|recent|likely))|${first}`,
    "最高|最大|最多(?!\\s?[\\d一二两三四五六七八九十])|居首|第一大|(?:排名?|位居|位列|名列|列)第一|排在首位",
  ],
  [
    "min",
    false,
    `smallest|lowest|fewest|(?<!at )least(?! (?:once|twice|one|two|three|\\d))|${last}`,
    "最低|最小|最少(?!\\s?[\\d一二两三四五六七八九十])|垫底|倒数第一|(?:排名?|位居|位列)(?:最后|末位)|排在末位",
  ],
];

const pattern = new RegExp(
  rows.map(([, , en, zh], at) => `(?<w${at}>(?<![A-Za-z])(?:${en})(?![A-Za-z])|${zh})`).join("|"),
  "gi",
);
const deniedBefore =
  /(?:\b(?:not|never|n't)(?: (?:yet|the|our|its|by far|among|one of)){0,3}|不是|并非|不算|未必)\s?$/i;
const looseBefore =
  /(?:\b(?:one of|among|some of|second|third|next)(?: (?:the|our|its|his|her|their))?|第二|第三|其次|前[二三四五几])\s?$/i;
const looseAfter = /^[^，。；]{0,12}之一/;

/** Words that single out the largest, strongest, smallest or weakest, in order. */
export function findExtremes(text: string): ExtremeWord[] {
  return [...text.matchAll(pattern)].flatMap((match): ExtremeWord[] => {
    const row = rows.find((_, at) => match.groups?.[`w${at}`] !== undefined);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (!row || deniedBefore.test(before)) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const loose = looseBefore.test(before) || looseAfter.test(text.slice(end));
    return [{ extreme: row[0], judges: row[1], loose, start, end }];
  });
}
