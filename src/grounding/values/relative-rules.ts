import { monthName } from "./months.ts";

/**
 * Ways to say a date from the day of the text. Groups beside those of the date rules: rel which one (去, next), unit
 * year, quarter, month, week or day where the rule does not fix it, end its last day, wd day of the week.
 */
export type RelativeRule = { pattern: RegExp; unit?: RelativeUnit };
export type RelativeUnit = "year" | "quarter" | "month" | "week" | "day";

/** Steps of the unit from the one the text was written in. */
export const steps: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  去: -1,
  昨: -1,
  上上: -2,
  上: -1,
  今: 0,
  本: 0,
  这: 0,
  当: 0,
  明: 1,
  来: 1,
  下: 1,
  后: 2,
  下下: 2,
  大后: 3,
  last: -1,
  previous: -1,
  yesterday: -1,
  this: 0,
  current: 0,
  today: 0,
  the: 0,
  next: 1,
  coming: 1,
  tomorrow: 1,
};

export const unitWords: Readonly<Record<string, RelativeUnit>> = {
  年: "year",
  季: "quarter",
  月: "month",
  year: "year",
  quarter: "quarter",
  month: "month",
};

const numeral = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
const ofYear = "(?: of|,)? (?<rel>last|this|next|previous|current) year\\b";
const weekdayName = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

function rule(source: string, unit?: RelativeUnit, flags = "y"): RelativeRule {
  return { pattern: new RegExp(source, flags), ...(unit && { unit }) };
}

export const chineseRelatives: readonly RelativeRule[] = [
  rule(
    `(?<rel>大前|[前去今本明来后]|上(?=年度|年同期))年(?!级|轻|代|化)度?的?(?:同期|第?(?<q>[一二三四1-4])季度?|Q(?<q2>\\d)|(?<h>[上下])半年|\\s?(?<m>${numeral})\\s?月份?(?:\\s?(?<d>${numeral})\\s?[日号])?|年?(?<end>[底末]))?`,
    "year",
  ),
  rule(
    `(?<rel>上上|上|本|这|当|下下|下)个?月(?:份)?(?:的?\\s?(?<d>${numeral})\\s?[日号](?![楼线机])|(?<t>[上中下])旬|(?<end>[底末]))?`,
    "month",
  ),
  rule("(?<rel>上上|上|本|这|当|下下|下)一?个?季(?:度|(?=[，。；、底末]|$))(?<end>[底末])?", "quarter"),
  rule("(?<rel>上上|上|本|这|下下|下)个?(?:周|星期|礼拜)(?<wd>[一二三四五六日天])", "week"),
  rule("(?<rel>上上|上|本|这|下下|下)个?(?:周|星期|礼拜)(?![期年转边折末])", "week"),
  rule("(?<rel>大前|前|大后|后|[昨今明])天", "day"),
  rule("(?<rel>[昨今明])日(?!子)", "day"),
  rule(
    "(?<![今明去前后本每全各半数\\d一二三四五六七八九十])(?<unit>[年月季])(?<=季|[年月](?=[底末]))(?:度(?=[底末]))?(?<end>[底末])",
  ),
];

export const englishRelatives: readonly RelativeRule[] = [
  rule(`(?:(?<word>first|second|third|fourth|1st|2nd|3rd|4th) quarter|Q(?<q>[1-4]))${ofYear}`, "year", "iy"),
  rule(`(?:(?<h>first|second) half|H(?<h2>[12]))${ofYear}`, "year", "iy"),
  rule(`(?<mon>${monthName})(?: (?<d>\\d{1,2})(?:st|nd|rd|th)?)?${ofYear}`, "year", "iy"),
  rule("same (?:period|time|quarter|month)(?: of| in)? (?<rel>last) year\\b", "year", "iy"),
  rule(`(?<rel>last|this|next|coming|previous) (?<wd>${weekdayName})\\b`, "week", "iy"),
  rule(
    "(?<rel>last|this|next|current|coming|previous) month,? (?:on )?the (?<d>\\d{1,2})(?:st|nd|rd|th)\\b",
    "month",
    "iy",
  ),
  rule(
    "(?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?:day )?of (?:the )?(?<rel>last|this|next|current|coming|previous) month\\b",
    "month",
    "iy",
  ),
  rule("(?<rel>last|this|next|current|coming|previous) (?<unit>year|quarter|month)\\b(?!s|[- ]end)", undefined, "iy"),
  rule("(?<rel>yesterday|today|tomorrow)\\b", "day", "iy"),
  rule("(?<end>end) of (?<rel>the|this|next|last) (?<unit>year|quarter|month)\\b", undefined, "iy"),
  rule("(?:(?<rel>this|next|last) )?(?<unit>year|quarter|month)[- ](?<end>end)\\b", undefined, "iy"),
];
