import type { Day } from "#domain/day";
import type { Mention } from "#domain/mention";
import { simplifyChinese } from "#domain/simplify-chinese";
import { findRelativeDates, type RelativeDate } from "#grounding/values/find-relative-dates";
import { findValues } from "#grounding/values/find-values";
import type { DateParts, FoundValue } from "#grounding/values/value";

type Value = NonNullable<Mention["value"]>;

/** After these a figure in 万, 亿, k or M is an amount in the home currency, though none is written. */
const moneyBefore =
  /(?:预算|报价|金额|价格|总价|单价|合同额|投资|货款|付款|回款|budget|price|quotation|quote|offer|worth|contract value|invest(?:ment|ing)?)[^，。；,;.\n]{0,12}$/iu;
/** How far before a figure the word for it is looked for, in characters. */
const nearby = 30;
const scaled = /[万萬亿億]|\d\s?(?:k|m|million|thousand|bn|billion)$/iu;

/**
 * Amounts of money and dates of a text, with dates told from its own day (下周三, last Friday); ranges as one mention.
 * `currency`: what 元, and a figure after 预算, is meant in (ISO 4217).
 */
export function findValueMentions(text: string, day: Day | null, currency: string): Mention[] {
  const relative = day === null ? [] : findRelativeDates(text, day);
  const isTold = ({ start, end }: FoundValue) => relative.some((one) => one.start < end && start < one.end);
  const found = findValues(text, { currency, ...(day !== null && { asOf: day }) });
  return [
    ...relative.map((one) => mentionOf("date", text, one, toldDate(one))),
    ...found.filter((value) => !isTold(value)).flatMap((value) => valueMention(text, value, currency)),
  ];
}

function toldDate({ date, to }: RelativeDate): Value {
  return { ...date, ...(to && { to }) };
}

function mentionOf(kind: "money" | "date", text: string, { start, end }: { start: number; end: number }, value: Value) {
  return { kind, refId: null, start, end, text: text.slice(start, end), value };
}

function valueMention(text: string, found: FoundValue, currency: string): Mention[] {
  const money = moneyOf(text, found, currency);
  if (money) return [mentionOf("money", text, found, money)];
  const date = dateOf(found);
  return date ? [mentionOf("date", text, found, date)] : [];
}

function moneyOf(text: string, found: FoundValue, currency: string): Value | null {
  if (found.kind === "money") return { amount: found.value, currency: found.currency };
  if (found.kind === "range" && found.from.kind === "money" && found.to.kind === "money")
    return { amount: found.from.value, to: found.to.value, currency: found.to.currency };
  const isAmount =
    scaled.test(text.slice(found.start, found.end)) &&
    moneyBefore.test(simplifyChinese(text.slice(Math.max(0, found.start - nearby), found.start)));
  if (!isAmount) return null;
  if (found.kind === "number") return { amount: found.value, currency };
  if (found.kind !== "range" || found.from.kind !== "number" || found.to.kind !== "number") return null;
  return { amount: found.from.value, to: found.to.value, currency };
}

function dateOf(found: FoundValue): Value | null {
  if (found.kind === "date") return isPossible(found.date) ? found.date : null;
  if (found.kind !== "range" || found.from.kind !== "date" || found.to.kind !== "date") return null;
  const { from, to } = found;
  return isPossible(from.date) && isPossible(to.date) ? { ...from.date, to: to.date } : null;
}

const mostOf: readonly (readonly [keyof DateParts, number])[] = [
  ["year", 9999],
  ["month", 12],
  ["day", 31],
  ["quarter", 4],
  ["half", 2],
];

/** Month 13 is no date. */
function isPossible(date: DateParts): boolean {
  return mostOf.every(([name, most]) => {
    const part = date[name] ?? 1;
    return Number.isInteger(part) && part >= 1 && part <= most;
  });
}
