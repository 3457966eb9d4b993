import type { Lang } from "#domain/lang";
import { errorWords, type Failure } from "./error-words.ts";
import { sayHelp } from "./help-text.ts";
import { bold, richText, section, text } from "./rich-text.ts";
import { type SlackMessage, slackMessage } from "./slack-message.ts";

/** What happened and how to mend it. */
export function errorBlocks(error: Failure, { lang }: { lang: Lang }): SlackMessage {
  const words = errorWords(error, lang);
  return slackMessage(words, richText(section(bold(sayHelp(lang, "error.title"))), section(text(words))));
}
