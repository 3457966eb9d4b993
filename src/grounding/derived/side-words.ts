/** On which side of a limit something lies. */
export type Side = "up" | "down";
/** `asks`: it sets a limit (at least, or more); else it may as well compare (above). */
export type SideWord = { side: Side; asks: boolean; start: number; end: number };

type Row = readonly [side: Side, asks: boolean, english: string, chinese: string];

const rows: readonly Row[] = [
  ["down", false, "", "(?:未|没|没有|不|达不)达?到"],
  [
    "up",
    true,
    "(?:or|and) (?:above|more|higher|better|over|up|greater|longer|upwards?)|at least|no less than|no fewer than|not less than|not below|minimum|at a minimum|upwards?",
    "及以上|或以上|以上|不低于|不少于|不小于|至少|下限|底线",
  ],
  [
    "down",
    true,
    "(?:or|and) (?:below|less|fewer|lower|under|shorter|downwards?)|at most|no more than|not more than|not above|maximum|at the most",
    "及以下|或以下|以下|不超过|不高于|不多于|至多|上限",
  ],
  [
    "up",
    true,
    "(?:must|should|has to|needs to) (?:be |stay |lie )?(?:above|over|more than|higher than)|floor",
    "[应须](?:该|当)?(?:高于|超过|大于)",
  ],
  [
    "down",
    true,
    "(?:must|should|has to|needs to) (?:be |stay |lie )?(?:below|under|less than|lower than)|ceiling",
    "[应须](?:该|当)?(?:低于|少于|小于)",
  ],
  ["up", false, "above|over|reach(?:es|ed|ing)?", "达到|高于|超过"],
  ["down", false, "below|under|short of", "低于|不足|不及"],
];

const pattern = new RegExp(
  rows.map(([, , en, zh], at) => `(?<w${at}>${en === "" ? "" : `(?<![A-Za-z])(?:${en})(?![A-Za-z])|`}${zh})`).join("|"),
  "gi",
);

/** Words that say on which side of a limit something lies, in order. */
export function findSides(text: string): SideWord[] {
  return [...text.matchAll(pattern)].flatMap((match): SideWord[] => {
    const row = rows.find((_, at) => match.groups?.[`w${at}`] !== undefined);
    return row ? [{ side: row[0], asks: row[1], start: match.index, end: match.index + match[0].length }] : [];
  });
}
