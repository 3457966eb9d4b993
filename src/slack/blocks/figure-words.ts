import type { Lang } from "#domain/lang";
import type { DecimalMoney } from "#domain/money";
import { sayAccount } from "./account-text.ts";
import type { BlockContext } from "./words.ts";

type Wording = Pick<BlockContext, "lang" | "words">;

/** A figure with at most one decimal, as a card has room for it. */
export function figureWords(value: number, { lang, words }: Wording): string {
  return words.renderValue({ type: "number", value: rounded(value) }, lang);
}

/** @param share 0–1 */
export function shareWords(share: number, { lang, words }: Wording): string {
  return words.renderValue({ type: "percent", value: Math.round(share * 100) }, lang);
}

/** @param value points: 30 is 30 % */
export function percentWords(value: number, { lang, words }: Wording): string {
  return words.renderValue({ type: "percent", value: rounded(value) }, lang);
}

export function dayWords(day: string, { lang, words }: Wording): string {
  return words.renderValue({ type: "date", value: day }, lang);
}

/** Money as evidence shows it. */
export function moneyWords(money: DecimalMoney | null, { lang, words }: Wording): string {
  return money === null ? unknownWord(lang) : words.renderValue({ type: "money", ...money }, lang);
}

export function unknownWord(lang: Lang): string {
  return sayAccount(lang, "unknown");
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
