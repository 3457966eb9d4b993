import type { Lang, Money } from "../api/types.ts";
import { formatFixed, formatNumber } from "./format-number.ts";

type Scale = { from: number; unit: number; word: string };
const scales: Record<Lang, readonly Scale[]> = {
  zh: [
    { from: 1e8, unit: 1e8, word: "亿" },
    { from: 1e4, unit: 1e4, word: "万" },
  ],
  en: [
    { from: 1e9, unit: 1e9, word: "B" },
    { from: 1e6, unit: 1e6, word: "M" },
    { from: 1e5, unit: 1e3, word: "K" },
  ],
};

/** The symbol Chinese readers know (¥, €, US$); the ISO 4217 code in English. */
function currencyMark(currency: string, lang: Lang): string {
  if (lang === "en") return `${currency} `;
  const parts = new Intl.NumberFormat("zh-CN", { style: "currency", currency }).formatToParts(1);
  const symbol = parts.find((part) => part.type === "currency")?.value ?? currency;
  return /^[A-Z]{3}$/.test(symbol) ? `${symbol} ` : symbol;
}

/** English keeps one decimal (20.0M) to show how exact the figure is; Chinese does not (2,000万). */
const leastDecimals = { zh: 0, en: 1 } as const satisfies Record<Lang, number>;

function scaledFigure(amount: number, { unit }: Scale, lang: Lang) {
  const figure = amount / unit;
  const least = leastDecimals[lang];
  const decimals = Math.min(2, Math.max(least, 4 - String(Math.trunc(figure)).length));
  return { rounded: Math.round(figure * 10 ** decimals) / 10 ** decimals, decimals, least };
}

function figureOf(amount: number, lang: Lang): string {
  const at = scales[lang].findIndex(({ from }) => amount >= from);
  const own = scales[lang][at];
  if (!own) return Number.isInteger(amount) ? formatNumber(amount, 0) : formatFixed(amount, 2);
  const next = scales[lang][at - 1];
  // Rounding may lift a figure into the next scale: 99,999,999 is 1亿, not 10,000万.
  const isLifted = next !== undefined && scaledFigure(amount, own, lang).rounded * own.unit >= next.from;
  const scale = isLifted ? next : own;
  const { rounded, decimals, least } = scaledFigure(amount, scale, lang);
  return `${formatNumber(rounded, decimals, least)}${scale.word}`;
}

/** ¥2,368万 / CNY 23.68M: about four digits; small amounts in full (`70-design.md`, Look). */
export function formatMoney({ amount, currency }: Money, lang: Lang): string {
  const value = Number(amount);
  const sign = value < 0 ? "-" : "";
  return `${sign}${currencyMark(currency, lang)}${figureOf(Math.abs(value), lang)}`;
}

const columnScale = {
  zh: { unit: 1e4, decimals: 1, word: "万" },
  en: { unit: 1e6, decimals: 2, word: "M" },
} as const satisfies Record<Lang, { unit: number; decimals: number; word: string }>;

/** What stands in the header of a money column whose cells `formatMoneyCell` writes: `¥万`, `CNY M`. */
export function moneyColumnUnit(currency: string, lang: Lang): string {
  return `${currencyMark(currency, lang)}${columnScale[lang].word}`;
}

/** A cell of a money column, in the unit its header names: 23,684,000 → `2,368.4` / `23.68`. */
export function formatMoneyCell({ amount }: Pick<Money, "amount">, lang: Lang): string {
  const { unit, decimals } = columnScale[lang];
  return formatFixed(Number(amount) / unit, decimals);
}
