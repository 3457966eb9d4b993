import type { Lang } from "#domain/lang";
import { sayHelp, toolWords } from "./help-text.ts";
import { smallPrint } from "./plain-object.ts";
import { italic, richText, section } from "./rich-text.ts";
import { type SlackMessage, slackMessage } from "./slack-message.ts";

/** `tools`: what was read so far, by the names that the answer's events have. `isSlow`: longer than people expect. */
export type AnswerProgress = { tools: readonly string[]; isSlow?: boolean };

/** That an answer is being worked on; edited into place until it is there. */
export function answerProgress({ tools, isSlow = false }: AnswerProgress, { lang }: { lang: Lang }): SlackMessage {
  const read = toolWords(lang, tools);
  const words = read === "" ? sayHelp(lang, "progress.answer") : sayHelp(lang, "progress.tools", { tools: read });
  const slow = isSlow ? smallPrint(sayHelp(lang, "progress.slow")) : [];
  return slackMessage(words, [...richText(section(italic(words))), ...slow]);
}
