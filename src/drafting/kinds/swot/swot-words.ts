import type { Lang } from "#domain/lang";
import { draftingSwotEn } from "#text/drafting-swot.en";
import { draftingSwotZh } from "#text/drafting-swot.zh";
import { createKindWords } from "../../kind-words.ts";

export type SwotKey = keyof typeof draftingSwotEn;
export const swotWords = createKindWords<SwotKey>({ zh: draftingSwotZh, en: draftingSwotEn });

/** A whole sentence as a clause inside another: without its stop, in English without its capital. */
export function asClause(sentence: string, lang: Lang): string {
  const open = sentence.replace(/[。.]$/, "");
  return lang === "en" ? open.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase()) : open;
}
