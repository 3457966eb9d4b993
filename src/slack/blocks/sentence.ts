import { richText, section, text } from "./rich-text.ts";
import { type SlackMessage, slackMessage } from "./slack-message.ts";

/** A message of one sentence. */
export function sentence(words: string): SlackMessage {
  return slackMessage(words, richText(section(text(words))));
}
