import { hasWaitingDrafts } from "./account-drafts.ts";
import type { PortfolioLine } from "./portfolio-line.ts";

/** For reasons of its own, or because a draft of it is to be looked at again. */
export function needsAttention({ attention, marks }: PortfolioLine): boolean {
  return attention !== null || hasWaitingDrafts(marks.drafts);
}

/** Place among those who need attention: 1 comes first, who has nothing but a waiting draft after all others; null without any. */
export function attentionPlace(line: PortfolioLine): number | null {
  if (!needsAttention(line)) return null;
  return line.attention?.place ?? Number.MAX_SAFE_INTEGER;
}
