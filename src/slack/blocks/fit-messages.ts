import type { KnownBlock } from "@slack/types";
import type { Lang } from "#domain/lang";
import { say } from "./block-text.ts";
import { messageLimits, ownLimits } from "./limits.ts";
import { charactersOf } from "./measure-blocks.ts";
import { italic, richText, section } from "./rich-text.ts";
import type { LongMessage, SlackMessage } from "./slack-message.ts";
import { splitBlock } from "./split-block.ts";

/** `attachment`: there was more than the messages may hold, and the caller adds the whole as a file. */
export type FittedMessages = { messages: SlackMessage[]; attachment: null | { reason: "too-long" } };

type Fitting = { lang: Lang; mostMessages?: number };

/**
 * What is to be said as messages within all of Slack's limits, cut between blocks, a long block of rich text between its
 * elements. Nothing is dropped: what `mostMessages` cannot hold is announced there, and the answer asks for a file.
 */
export function fitMessages(long: LongMessage, { lang, mostMessages = ownLimits.messages }: Fitting): FittedMessages {
  const pieces = long.blocks.flatMap(splitBlock);
  const closing = long.closing.flatMap(splitBlock);
  const groups = packed(pieces);
  const ended = withEnd(groups, closing);
  if (ended.length <= mostMessages) return { messages: numbered(long.text, ended), attachment: null };
  const notice = richText(section(italic(say(lang, "fit.attached"))));
  const kept = groups.slice(0, mostMessages);
  const last = shortened(kept.at(-1) ?? [], [...notice, ...closing]);
  return { messages: numbered(long.text, [...kept.slice(0, -1), last]), attachment: { reason: "too-long" } };
}

/** Blocks in order, as many to a message as fit. */
function packed(pieces: readonly KnownBlock[]): KnownBlock[][] {
  const groups: KnownBlock[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && fits([...last, piece])) last.push(piece);
    else groups.push([...carriedOver(last), piece]);
  }
  return groups.filter((group) => group.length > 0);
}

/** A heading goes with what it heads. */
function carriedOver(group: KnownBlock[] | undefined): KnownBlock[] {
  return group && group.length > 1 && group.at(-1)?.type === "header" ? group.splice(-1) : [];
}

function withEnd(groups: readonly KnownBlock[][], closing: KnownBlock[]): KnownBlock[][] {
  const last = groups.at(-1);
  if (!last) return [closing];
  if (closing.length === 0) return [...groups];
  const together = [...last, ...closing];
  return fits(together) ? [...groups.slice(0, -1), together] : [...groups, closing];
}

/** As much of the beginning as leaves room for the end. */
function shortened(blocks: readonly KnownBlock[], end: readonly KnownBlock[]): KnownBlock[] {
  const room = blocks.findLastIndex((_, at) => fits([...blocks.slice(0, at + 1), ...end]));
  return [...blocks.slice(0, room + 1), ...end];
}

function fits(blocks: readonly KnownBlock[]): boolean {
  const markdown = blocks.reduce((sum, block) => sum + (block.type === "markdown" ? block.text.length : 0), 0);
  return (
    blocks.length <= messageLimits.blocks &&
    blocks.filter(({ type }) => type === "table").length <= messageLimits.tables &&
    markdown <= messageLimits.markdown &&
    charactersOf(blocks) <= messageLimits.characters
  );
}

function numbered(text: string, groups: readonly KnownBlock[][]): SlackMessage[] {
  return groups.map((blocks, at) => ({ text: at === 0 ? text : `${text} (${at + 1}/${groups.length})`, blocks }));
}
