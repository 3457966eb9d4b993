import type { KnownBlock } from "@slack/types";
import { cutText } from "./cut-text.ts";
import { escapeMrkdwn } from "./escape-mrkdwn.ts";
import { ownLimits } from "./limits.ts";
import { plainLine } from "./plain-text.ts";

/**
 * What is sent: `text` is what notifications show and screen readers read, escaped already. To be sent with
 * `messageFlags`.
 */
export type SlackMessage = { text: string; blocks: KnownBlock[] };

/** Slack shall look for nothing in the words: no names, no addresses, no previews of pages. */
export const messageFlags = { link_names: false, parse: "none", unfurl_links: false, unfurl_media: false } as const;

/** What may be too long for one message. `closing` stands at the end of the last one: buttons, who wrote it. */
export type LongMessage = SlackMessage & { closing: KnownBlock[] };

/** @param words what the message says in a sentence, as plain words */
export function slackMessage(words: string, blocks: KnownBlock[]): SlackMessage {
  return { text: fallbackText(words), blocks };
}

export function longMessage(words: string, blocks: KnownBlock[], closing: KnownBlock[]): LongMessage {
  return { ...slackMessage(words, blocks), closing };
}

/** One line, escaped, never empty: Slack refuses a message that says nothing. */
export function fallbackText(words: string): string {
  return escapeMrkdwn(cutText(plainLine(words), ownLimits.fallback)) || "…";
}
