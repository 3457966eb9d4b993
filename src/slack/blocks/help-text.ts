import type { Lang } from "#domain/lang";
import { type SlackHelpKey, slackHelpEn } from "#text/slack-help.en";
import { slackHelpZh } from "#text/slack-help.zh";
import { createTranslate } from "#text/translate";
import { say } from "./block-text.ts";

/** The sentences about the product itself. */
export const sayHelp = createTranslate<SlackHelpKey>({ zh: slackHelpZh, en: slackHelpEn });

/** What is being read, as a person would call it; tools without words of their own are left out. */
export function toolWords(lang: Lang, tools: readonly string[]): string {
  const words = tools.flatMap((tool) => {
    const key = `tool.${tool}`;
    return isKey(key) ? [sayHelp(lang, key)] : [];
  });
  return [...new Set(words)].join(say(lang, "join.list"));
}

function isKey(key: string): key is SlackHelpKey {
  return Object.hasOwn(slackHelpEn, key);
}
