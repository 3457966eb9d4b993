import type { Lang } from "#domain/lang";
import { oncePer } from "../once.ts";

/** A number with thousands separators and at most `decimals` decimals, the superfluous zeros left out. */
export function renderAmount(value: number, decimals: number, atLeast = 0): string {
  const isMinusZero = Object.is(Math.round(value * 10 ** decimals), -0);
  return formatFor(`${atLeast}|${decimals}|${isMinusZero ? "never" : "auto"}`).format(value);
}

/** By the digits after the point and whether a sign is shown: making one takes a hundred times as long as using it. */
const formatFor = oncePer((key: string) => {
  const [least, most, sign] = key.split("|");
  return new Intl.NumberFormat("en-US", {
    minimumFractionDigits: Number(least),
    maximumFractionDigits: Number(most),
    signDisplay: sign === "never" ? "never" : "auto",
  });
});

/** Two decimals at most; below one, two significant digits, so that nothing becomes zero. */
export function renderNumber(value: number, decimals = 2): string {
  if (value === 0 || Math.abs(value) >= 1) return renderAmount(value, decimals);
  return new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2, maximumFractionDigits: 12 }).format(value);
}

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
/** English keeps one decimal (20.0M) to show how exact the figure is; Chinese does not (2,000万). */
const leastDecimals = { zh: 0, en: 1 } as const satisfies Record<Lang, number>;

/** The ISO 4217 code in English, the symbol Chinese readers know in Chinese. */
function currencyMark(currency: string, lang: Lang): string {
  if (lang === "en") return `${currency} `;
  return chineseMark(currency);
}

const chineseMark = oncePer((currency: string) => {
  const parts = new Intl.NumberFormat("zh-CN", { style: "currency", currency }).formatToParts(1);
  const symbol = parts.find((part) => part.type === "currency")?.value ?? currency;
  return /^[A-Z]{3}$/.test(symbol) ? `${symbol} ` : symbol;
});

function figureOf(amount: number, lang: Lang): string {
  const scale = scales[lang].find(({ from }) => amount >= from);
  if (!scale) return renderAmount(amount, 2, Number.isInteger(amount) ? 0 : 2);
  const figure = amount / scale.unit;
  const wholeDigits = String(Math.trunc(figure)).length;
  const decimals = Math.min(2, Math.max(leastDecimals[lang], 4 - wholeDigits));
  return `${renderAmount(figure, decimals, leastDecimals[lang])}${scale.word}`;
}

/** ¥2,368万 / CNY 23.68M: four significant digits or so; small amounts in full (`70-design.md`, Look). */
export function renderMoney(amount: number, currency: string, lang: Lang): string {
  const sign = amount < 0 ? "-" : "";
  return `${sign}${currencyMark(currency, lang)}${figureOf(Math.abs(amount), lang)}`;
}
