import type { Lang } from "#domain/lang";
import { type SlackAccountKey, slackAccountEn } from "#text/slack-account.en";
import { slackAccountZh } from "#text/slack-account.zh";
import { createTranslate } from "#text/translate";

/** The sentences of cards, lists and scores of accounts. */
export const sayAccount = createTranslate<SlackAccountKey>({ zh: slackAccountZh, en: slackAccountEn });

/** A flag in a word or two; its id where nobody has words for it. */
export function flagWord(lang: Lang, flag: string): string {
  const key = `flag.${flag}`;
  return isKey(key) ? sayAccount(lang, key) : flag;
}

function isKey(key: string): key is SlackAccountKey {
  return Object.hasOwn(slackAccountEn, key);
}
