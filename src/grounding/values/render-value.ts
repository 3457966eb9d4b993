import type { TypedValue } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { type GroundingKey, groundingText } from "../grounding-text.ts";
import { renderMoney, renderNumber } from "./render-amount.ts";
import { renderDate } from "./render-date.ts";
import type { DurationUnit } from "./value.ts";

type Render<Type extends TypedValue["type"]> = (value: Extract<TypedValue, { type: Type }>, lang: Lang) => string;

/** Units the ledger and the scores count in → their words. Others are written as they come. */
const countWords = {
  order: "count.order",
  orders: "count.order",
  deal: "count.deal",
  deals: "count.deal",
  opportunity: "count.deal",
  opportunities: "count.deal",
  account: "count.account",
  accounts: "count.account",
  contact: "count.contact",
  contacts: "count.contact",
  person: "count.person",
  people: "count.person",
  visit: "count.visit",
  visits: "count.visit",
  note: "count.note",
  notes: "count.note",
  product: "count.product",
  products: "count.product",
  department: "count.department",
  departments: "count.department",
  incident: "count.incident",
  incidents: "count.incident",
  point: "count.point",
  points: "count.point",
  time: "count.time",
  times: "count.time",
} as const satisfies Record<string, GroundingKey>;

function isCountUnit(unit: string): unit is keyof typeof countWords {
  return Object.hasOwn(countWords, unit);
}

function renderCount(value: number, unit: string | undefined, lang: Lang): string {
  const amount = renderNumber(value);
  if (unit === undefined || unit === "") return amount;
  if (!isCountUnit(unit)) return `${amount} ${unit}`;
  return groundingText(lang, countWords[unit], { amount, count: value });
}

/** 3 个月 / 3 months; the unit is `minute` … `year`. */
export function renderDuration(value: number, unit: DurationUnit, lang: Lang): string {
  return groundingText(lang, `duration.${unit}`, { amount: renderNumber(value), count: value });
}

/** At most one decimal from 1 % on; two significant digits below. */
export function renderPercent(points: number): string {
  return `${renderNumber(points, 1)}%`;
}

const renderers: { [Type in TypedValue["type"]]: Render<Type> } = {
  money: ({ amount, currency }, lang) => renderMoney(Number(amount), currency, lang),
  percent: ({ value }) => renderPercent(value),
  number: ({ value, unit }, lang) => renderCount(value, unit, lang),
  count: ({ value, unit }, lang) => renderCount(value, unit, lang),
  date: ({ value }, lang) => renderDate(value, lang),
  duration: ({ value, unit }, lang) => renderDuration(value, unit, lang),
  name: ({ value }) => value,
  enum: ({ value, labels }, lang) => labels?.[lang] ?? value,
  text: ({ value }) => value,
};

/**
 * A ledger value as a reader sees it (`70-design.md`, Look): ¥2,368万 / CNY 23.68M, 30.2%, 2026年3月5日 / 5 Mar 2026,
 * 12 笔订单 / 12 orders. What `findValues` reads back agrees with the value within half of the last digit shown.
 */
export function renderValue<Type extends TypedValue["type"]>(
  value: Extract<TypedValue, { type: Type }>,
  lang: Lang,
): string {
  const type: Type = value.type;
  return renderers[type](value, lang);
}
