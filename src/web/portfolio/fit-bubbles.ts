import type { Bubble } from "./bubble.ts";
import { type Area, crowd } from "./place-labels.ts";

const smallest = { few: 10, many: 6 } as const;
/** How many names a picture of a crowd can bear. */
const mostNames = 24;

/** Bubbles shrink with the picture and, from a crowd on, as they become more, so that a phone, or a thousand, show more than one heap. */
export function fitBubbles(bubbles: readonly Bubble[], { width }: Area): Bubble[] {
  const room = Math.min(1, Math.max(0.5, width / 900));
  const share = Math.min(1, Math.sqrt(crowd / Math.max(1, bubbles.length)));
  const least = bubbles.length > crowd ? smallest.many : smallest.few;
  return bubbles.map((bubble) => ({ ...bubble, size: Math.max(least, bubble.size * room * share) }));
}

/** Whose names are written: of those chosen, or of all, the largest. */
export function namedBubbles(bubbles: readonly Bubble[], chosen: ReadonlySet<string> | null): Bubble[] {
  return bubbles.filter(({ id }) => chosen === null || chosen.has(id)).slice(0, mostNames);
}
