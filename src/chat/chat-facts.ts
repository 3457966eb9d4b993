import { chatFactsEn } from "#text/chat-facts.en";
import { chatFactsZh } from "#text/chat-facts.zh";
import { createTranslate } from "#text/translate";

/** Paths of the figures and sentences that only answers need; the ledger of a draft has none of them. */
export type ChatFactPath = keyof typeof chatFactsEn;

const words = createTranslate<ChatFactPath>({ zh: chatFactsZh, en: chatFactsEn });

/** What a reader calls such a fact in the evidence list. */
export function chatFactLabel(path: ChatFactPath, of: string): { zh: string; en: string } {
  return { zh: words("zh", path, { of }), en: words("en", path, { of }) };
}
