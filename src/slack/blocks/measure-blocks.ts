import type { KnownBlock } from "@slack/types";

/** Members that name and form, and say nothing. */
const uncounted = new Set(["type", "block_id", "action_id", "style", "align"]);

/**
 * Characters of blocks: all that is shown, linked to or handed back, so more than Slack counts rather than fewer. What
 * exactly it counts for `msg_blocks_too_long` is not published. UTF-16 units.
 */
export function charactersOf(blocks: readonly KnownBlock[]): number {
  return sizeOf(blocks);
}

/** The same of any part of a block. */
export function sizeOf(part: unknown): number {
  if (typeof part === "string") return part.length;
  if (Array.isArray(part)) return part.reduce((sum: number, item) => sum + sizeOf(item), 0);
  if (typeof part !== "object" || part === null) return 0;
  return Object.entries(part).reduce((sum, [key, held]) => sum + (uncounted.has(key) ? 0 : sizeOf(held)), 0);
}
