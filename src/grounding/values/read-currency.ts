import {
  type CurrencyContext,
  commonCurrencies,
  currencyAfter,
  currencyPrefixes,
  currencyWords,
  resolveCurrency,
} from "./currencies.ts";
import { matchAt } from "./match-at.ts";

const code = /[A-Z]{3}(?=\s?[-+]?\d|\s?[零一二两三四五六七八九十])/y;
const prefixStart = /[人A-Z¥$€£₩₹₫₪₽]/;
const codeAfter = /\s?([A-Z]{3})(?![A-Za-z0-9])/y;

/** A weight where the ledger counts in no pounds sterling. */
const pounds = /\spounds?\b/iy;

function isCode(word: string, context: CurrencyContext): boolean {
  return commonCurrencies.has(word) || context.codes.has(word);
}

/** `CNY `, `US$`, `人民币 ` before an amount: the ISO code and where the amount starts. */
export function readCurrencyBefore(text: string, at: number, context: CurrencyContext) {
  const written = matchAt(code, text, at)?.[0];
  if (written !== undefined && isCode(written, context)) return { currency: written, end: skipSpace(text, at + 3) };
  if (!prefixStart.test(text[at] ?? "")) return null;
  for (const [symbol, currency] of currencyPrefixes) {
    if (text.startsWith(symbol, at)) {
      return { currency: resolveCurrency(currency, context), end: skipSpace(text, at + symbol.length) };
    }
  }
  return null;
}

/** `元`, ` dollars`, ` EUR` after an amount. */
export function readCurrencyAfter(text: string, at: number, context: CurrencyContext) {
  const word = matchAt(currencyAfter, text, at);
  const currency = currencyWords.get((word?.[1] ?? "").toLowerCase());
  if (word && currency !== undefined) {
    return { currency: resolveCurrency(currency, context), end: at + word[0].length };
  }
  const sterling = context.home === "GBP" || context.codes.has("GBP") ? matchAt(pounds, text, at) : null;
  if (sterling) return { currency: "GBP", end: at + sterling[0].length };
  const match = matchAt(codeAfter, text, at);
  if (!match?.[1] || !isCode(match[1], context)) return null;
  return { currency: match[1], end: at + match[0].length };
}

function skipSpace(text: string, at: number): number {
  return text[at] === " " ? at + 1 : at;
}
