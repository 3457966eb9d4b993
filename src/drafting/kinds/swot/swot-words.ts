import { draftingSwotEn } from "#text/drafting-swot.en";
import { draftingSwotZh } from "#text/drafting-swot.zh";
import { createKindWords } from "../../kind-words.ts";

export type SwotKey = keyof typeof draftingSwotEn;
export const swotWords = createKindWords<SwotKey>({ zh: draftingSwotZh, en: draftingSwotEn });
