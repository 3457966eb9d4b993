import { monthName } from "./months.ts";

/**
 * Ways to write a date. Named groups: y year, m month, mon month name, d day, t third of a month, q quarter, word quarter
 * in words, h half;
 * a digit after the name only keeps names apart.
 */
export type DateRule = RegExp;

const zhYear =
  "(?<y>\\d{4}|[〇零一二三四五六七八九]{4}|\\d{2}(?=年(?:\\d{1,2}月|[底初末度]|第?[一二三四1-4]季度|[上下]半年|Q\\d)))\\s?年(?:度)?";
const fiscalYear = "(?<y>\\d{4}|\\d{2})\\s?财年";
const zhMonth = "(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?月";
const zhDay = "(?<d>\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\\s?[日号](?!内)";
const zhThird = "(?<t>[上中下])旬";
const zhQuarter = "(?:第?\\s?(?<q>[一二三四]|\\d)\\s?季度?|Q(?<q2>\\d))";
const zhHalf = "(?<h>[上下])半年(?!报)";
const enMonth = `(?<mon>${monthName})\\.?`;
const enDay = "(?<d>\\d{1,2})(?:st|nd|rd|th)?";
const enYear = "(?<y>\\d{4})(?![\\d%])";
const shortYear = "['’](?<y2>\\d{2})(?!\\d)";
const anyYear = `(?:(?:FY ?|fiscal (?:year )?)?(?:${enYear}|${shortYear})|FY ?(?<y3>\\d{2})(?!\\d))`;
const edge = "(?![A-Za-z0-9])";
const quarterWord = "(?<word>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter";

function rules(flags: string, ...sources: string[]): readonly DateRule[] {
  return sources.map((source) => new RegExp(source, flags));
}

/** Where digits start; tried in order, the finest reading first. */
export const digitRules: readonly DateRule[] = [
  ...rules(
    "y",
    `${zhYear}\\s?${zhMonth}份?\\s?${zhDay}`,
    `${zhYear}\\s?${zhMonth}份?${zhThird}`,
    `${zhYear}\\s?${zhMonth}份?`,
    `${zhYear}的?\\s?${zhQuarter}`,
    `${zhYear}的?\\s?${zhHalf}`,
    zhYear,
    `${fiscalYear}的?\\s?${zhQuarter}`,
    `${fiscalYear}的?\\s?${zhHalf}`,
    fiscalYear,
    `${zhMonth}份?\\s?${zhDay}`,
    `${zhMonth}份?${zhThird}`,
    `${zhMonth}份?(?!大)`,
    "(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d|\\k<s>\\d)",
    "(?<y>(?:19|20)\\d\\d)[-/](?<m>0\\d|1\\d)(?![\\d-]|/\\d)",
    `(?<y>\\d{4})[- ]?(?:Q(?<q>\\d)|(?:第?(?<q2>[一二三四])季度))${edge}`,
    `(?<y>\\d{4})[- ]?(?:H(?<h>\\d)${edge}|(?<h2>[上下])半年)`,
    `(?<q>[1-4])Q(?:[' -]?(?<y>\\d{4}|\\d{2}))?${edge}`,
    `(?<h>[12])H[' -]?(?<y>\\d{4}|\\d{2})${edge}`,
    `${enDay}[ -](?:of )?${enMonth},?[ -](?:${enYear}|${shortYear})`,
    `${enDay} (?:of )?${enMonth}${edge}`,
    "(?<q>[1-4])\\s?季度",
    "(?<d>\\d{1,2})(?:日|号(?![楼线机文厂店房厅柜门车库仓馆院炉井泵站桥塔窑罐岛港冷]))(?!内|均|常)",
  ),
  ...rules("iy", `${quarterWord}(?:(?: of)? ${anyYear})?${edge}`),
];

/** Where a letter starts. Month names need their capital. */
export const letterRules: readonly DateRule[] = [
  ...rules(
    "y",
    `Q(?<q>\\d)(?: of |,? ?|/|-)${anyYear}${edge}`,
    `H(?<h>\\d)(?: of |,? ?|/|-)${anyYear}${edge}`,
    `Q(?<q>\\d)${edge}`,
    `H(?<h>[12])${edge}`,
    `FY ?(?:20)?(?<y>\\d{2})[ -]?Q(?<q>\\d)${edge}`,
    `FY ?['’]?(?<y>\\d{4}|\\d{2})${edge}`,
    `${enMonth} ${enDay},? ${enYear}`,
    `${enMonth}(?:,? | of |-)(?:${enYear}|${shortYear})`,
    `${enMonth}-(?<y>\\d{2})${edge}`,
    `${enMonth} ${enDay}(?![\\d,.]*\\d|[A-Za-z%]|\\s?[-–]\\s?\\d)`,
  ),
  ...rules(
    "iy",
    `${quarterWord}(?:(?: of)? ${anyYear})${edge}`,
    "(?<word>first|second|third|fourth) quarter\\b",
    `(?<h>first|second) half(?: of)? ${anyYear}`,
    "(?<h>first|second) half(?: of the year\\b|\\b(?! of\\b))",
    `fiscal (?:year )?${enYear}`,
  ),
];

/** Where a Chinese character starts. */
export const chineseRules: readonly DateRule[] = rules(
  "y",
  `${zhYear}\\s?${zhMonth}份?\\s?${zhDay}`,
  `${zhYear}\\s?${zhMonth}份?${zhThird}`,
  `${zhYear}\\s?${zhMonth}份?`,
  `${zhYear}的?\\s?(?:${zhQuarter}|${zhHalf})?`,
  `${zhMonth}份?\\s?${zhDay}`,
  `${zhMonth}份?${zhThird}`,
  `${zhMonth}份?(?!大)`,
  "第?(?<q>[一二三四])季度",
  "第\\s?(?<q>\\d)\\s?季度",
  "(?<h>[上下])半年\\s?(?<y>\\d{4})",
  "(?<h>[上下])半年(?!报)",
  "(?<d>[一二三四五六七八九十廿卅]{2,3})号(?![楼线机文厂店房厅柜门车库仓馆院炉井泵站桥塔窑罐岛港冷])",
);

/** 3/5/2026 and 13.5.2026: day and month in either order. */
export const slashDate = /(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/y;
