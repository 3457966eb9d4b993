import type { KnownBlock } from "@slack/types";

/** Members that name and form, and say nothing. */
const uncounted = new Set(["type", "block_id", "action_id", "style", "align"]);

/** What a block takes beside its words: Slack refused 13,172 characters with one divider more than it took 13,297 without. */
const ofBlock = 125;
/** What we allow for an element within a block: messages of many were refused at 11,000 characters already. */
const ofElement = 15;

/**
 * Characters of blocks: all that is shown, linked to or handed back, and what holds it together, so more than Slack counts
 * rather than fewer. What exactly it counts for `msg_blocks_too_long` is not published. UTF-16 units.
 */
export function charactersOf(blocks: readonly KnownBlock[]): number {
  return (
    sizeOf(blocks) + blocks.length * ofBlock + blocks.reduce((sum, block) => sum + elementsIn(block), 0) * ofElement
  );
}

function elementsIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, item) => sum + elementsIn(item), 0);
  if (typeof part !== "object" || part === null) return 0;
  return Object.values(part).reduce((sum: number, held) => sum + elementsIn(held), "type" in part ? 1 : 0);
}

/** The same of any part of a block. */
export function sizeOf(part: unknown): number {
  if (typeof part === "string") return part.length;
  if (Array.isArray(part)) return part.reduce((sum: number, item) => sum + sizeOf(item), 0);
  if (typeof part !== "object" || part === null) return 0;
  return Object.entries(part).reduce((sum, [key, held]) => sum + (uncounted.has(key) ? 0 : sizeOf(held)), 0);
}
