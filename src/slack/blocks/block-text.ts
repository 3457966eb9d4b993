import type { DraftKind } from "#domain/draft";
import type { Lang } from "#domain/lang";
import { chatSalesEn } from "#text/chat-sales.en";
import { chatSalesZh } from "#text/chat-sales.zh";
import { exportingEn } from "#text/exporting.en";
import { exportingZh } from "#text/exporting.zh";
import { slackBlocksEn } from "#text/slack-blocks.en";
import { slackBlocksZh } from "#text/slack-blocks.zh";
import { createTranslate } from "#text/translate";

/** The sentences that messages share. */
export const say = createTranslate({ zh: slackBlocksZh, en: slackBlocksEn });

/** What the kinds of claims are called, as files call them. */
export const kindWord = createTranslate({ zh: exportingZh, en: exportingEn });

const salesWord = createTranslate({ zh: chatSalesZh, en: chatSalesEn });

/** `SPIN questions`, `拜访准备`. */
export function draftKindWord(lang: Lang, kind: DraftKind): string {
  return salesWord(lang, `kind.${kind}`);
}
