import type { Lang } from "#domain/lang";
import { chatFiguresEn } from "#text/chat-figures.en";
import { chatFiguresZh } from "#text/chat-figures.zh";
import { chatFrameEn } from "#text/chat-frame.en";
import { chatFrameZh } from "#text/chat-frame.zh";
import { chatPeopleEn } from "#text/chat-people.en";
import { chatPeopleZh } from "#text/chat-people.zh";
import { chatPortfolioEn } from "#text/chat-portfolio.en";
import { chatPortfolioZh } from "#text/chat-portfolio.zh";
import { chatSalesEn } from "#text/chat-sales.en";
import { chatSalesZh } from "#text/chat-sales.zh";
import { createTranslate } from "#text/translate";

const en = { ...chatFrameEn, ...chatPeopleEn, ...chatFiguresEn, ...chatSalesEn, ...chatPortfolioEn };
const zh = { ...chatFrameZh, ...chatPeopleZh, ...chatFiguresZh, ...chatSalesZh, ...chatPortfolioZh };

export type ChatKey = keyof typeof en;

/** Every sentence, heading and fixed word of an answer. */
export const chatWords: (lang: Lang, key: ChatKey, values?: Record<string, string>) => string = createTranslate({
  zh,
  en,
});

export function isChatKey(key: string): key is ChatKey {
  return Object.hasOwn(en, key);
}
