import type { ContextBlock, HeaderBlock, MrkdwnElement, PlainTextElement } from "@slack/types";
import { cutText } from "./cut-text.ts";
import { blockLimits } from "./limits.ts";
import { plainLine } from "./plain-text.ts";

/** Words that Slack shows as they are, on one line; an ellipsis where there are none, since it refuses empty ones. */
export function plain(words: string, most: number = blockLimits.contextText): PlainTextElement {
  return { type: "plain_text", text: cutText(plainLine(words), most) || "…", emoji: false };
}

/** @param escaped words of ours, or through `escapeMrkdwn` */
export function mrkdwn(escaped: string): MrkdwnElement {
  return { type: "mrkdwn", text: escaped, verbatim: true };
}

export function header(words: string): HeaderBlock {
  return { type: "header", text: plain(words, blockLimits.header) };
}

/** Small print; none where nothing is to be said. */
export function smallPrint(...lines: readonly string[]): ContextBlock[] {
  const elements = lines.filter((line) => line.trim() !== "").map((line) => plain(line));
  return elements.length > 0 ? [{ type: "context", elements: elements.slice(0, blockLimits.contextElements) }] : [];
}
