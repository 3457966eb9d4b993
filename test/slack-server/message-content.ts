import { lengthOf } from "./blocks/text-schemas.ts";
import { SlackError } from "./slack-error.ts";
import { type Blocks, knowsFileOf, type SlackState } from "./slack-state.ts";
import { blockCharacters, maxMessageCharacters, validateBlocks } from "./validate-blocks.ts";

export type Content = { text: string; blocks?: Blocks };
type Given = { text?: string | undefined; blocks?: unknown };

/** Longest `text` of a new message and of an edit. */
export const maxText = 40_000;
export const maxUpdatedText = 4_000;

/**
 * What a message says, held to Slack's rules. `isCounted`: all blocks together are counted too, which Slack does for its
 * methods and not for response_urls.
 */
export function checkContent(state: SlackState, given: Given, limit = maxText, isCounted = true): Content {
  const { text = "", blocks } = given;
  if (text === "" && (blocks === undefined || (Array.isArray(blocks) && blocks.length === 0))) {
    throw new SlackError("no_text");
  }
  if (lengthOf(text) > limit) throw new SlackError("msg_too_long");
  if (blocks === undefined) return { text };
  if (!Array.isArray(blocks)) throw new SlackError("invalid_blocks_format");
  const problems = validateBlocks("message", blocks, knowsFileOf(state));
  if (problems.length > 0) throw new SlackError("invalid_blocks", problems);
  if (isCounted && blockCharacters(blocks) > maxMessageCharacters) throw new SlackError("msg_blocks_too_long");
  return { text, blocks: blocks.map((block, at) => ({ block_id: `b${at}`, ...block })) };
}
