import type { Lang } from "#domain/lang";
import { draftingFactsEn } from "#text/drafting-facts.en";
import { draftingFactsZh } from "#text/drafting-facts.zh";
import { draftingMethodsEn } from "#text/drafting-methods.en";
import { draftingMethodsZh } from "#text/drafting-methods.zh";
import { draftingScoreFactsEn } from "#text/drafting-score-facts.en";
import { draftingScoreFactsZh } from "#text/drafting-score-facts.zh";
import { createTranslate } from "#text/translate";

const en = { ...draftingFactsEn, ...draftingScoreFactsEn };
const zh = { ...draftingFactsZh, ...draftingScoreFactsZh };

/** The path of a ledger fact. */
export type FactPath = keyof typeof en;

/** What a reader calls each ledger fact; keys are the facts' paths. */
export const factWords = createTranslate<FactPath>({ zh, en });

const translateMethod = createTranslate({ zh: draftingMethodsZh, en: draftingMethodsEn });
type MethodKey = keyof typeof draftingMethodsEn;
const isMethod = (method: string): method is MethodKey => Object.hasOwn(draftingMethodsEn, method);

/** What a reader calls a score: `赢率 · 5 号线照明`. A method without a word keeps its id. */
export function methodWords(lang: Lang, method: string, of: string): string {
  return isMethod(method) ? translateMethod(lang, method, { of }) : `${method} · ${of}`;
}
