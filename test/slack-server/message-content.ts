import { lengthOf } from "./blocks/text-schemas.ts";
import { SlackError } from "./slack-error.ts";
import { type Blocks, knowsFileOf, type SlackState } from "./slack-state.ts";
import { maxMessageCharacters, messageCharacters, validateBlocks } from "./validate-blocks.ts";

export type Content = { text: string; blocks?: Blocks };
type Given = { text?: string | undefined; blocks?: unknown };

/** Longest `text` of a new message, in characters. */
const maxText = 40_000;
/** Longest `text` of an edit, in bytes of UTF-8: 4,000 letters, 1,333 Chinese characters. Not documented: measured. */
const maxUpdatedBytes = 4_000;

type Way = "post" | "update" | "response";
const isTooLong: Record<Way, (text: string) => boolean> = {
  post: (text) => lengthOf(text) > maxText,
  update: (text) => Buffer.byteLength(text) > maxUpdatedBytes,
  response: (text) => lengthOf(text) > maxText,
};

/** What a message says, held to Slack's rules. What comes to a response_url is not counted as a whole. */
export function checkContent(state: SlackState, given: Given, way: Way = "post"): Content {
  const { text = "", blocks } = given;
  if (text === "" && (blocks === undefined || (Array.isArray(blocks) && blocks.length === 0))) {
    throw new SlackError("no_text");
  }
  if (isTooLong[way](text)) throw new SlackError("msg_too_long");
  if (blocks === undefined) return { text };
  if (!Array.isArray(blocks)) throw new SlackError("invalid_blocks_format");
  const problems = validateBlocks("message", blocks, knowsFileOf(state));
  if (problems.length > 0) throw new SlackError("invalid_blocks", problems);
  const isCounted = way !== "response";
  if (isCounted && messageCharacters(blocks) > maxMessageCharacters) throw new SlackError("msg_blocks_too_long");
  return { text, blocks: blocks.map((block, at) => ({ block_id: `b${at}`, ...block })) };
}
