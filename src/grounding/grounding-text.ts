import { groundingEn } from "#text/grounding.en";
import { groundingZh } from "#text/grounding.zh";
import { createTranslate } from "#text/translate";

export type GroundingKey = keyof typeof groundingEn;

/** The words of findings and units, in the reader's language. */
export const groundingText = createTranslate<GroundingKey>({ zh: groundingZh, en: groundingEn });
