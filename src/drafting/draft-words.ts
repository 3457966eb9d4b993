import type { Lang } from "#domain/lang";
import { draftingAccountEn } from "#text/drafting-account.en";
import { draftingAccountZh } from "#text/drafting-account.zh";
import { draftingFrameEn } from "#text/drafting-frame.en";
import { draftingFrameZh } from "#text/drafting-frame.zh";
import { draftingGapsEn } from "#text/drafting-gaps.en";
import { draftingGapsZh } from "#text/drafting-gaps.zh";
import { draftingGoalsEn } from "#text/drafting-goals.en";
import { draftingGoalsZh } from "#text/drafting-goals.zh";
import { draftingMovesEn } from "#text/drafting-moves.en";
import { draftingMovesZh } from "#text/drafting-moves.zh";
import { draftingNeedsEn } from "#text/drafting-needs.en";
import { draftingNeedsZh } from "#text/drafting-needs.zh";
import { draftingStandingEn } from "#text/drafting-standing.en";
import { draftingStandingZh } from "#text/drafting-standing.zh";
import { createTranslate } from "#text/translate";

const en = {
  ...draftingFrameEn,
  ...draftingAccountEn,
  ...draftingStandingEn,
  ...draftingNeedsEn,
  ...draftingGoalsEn,
  ...draftingMovesEn,
  ...draftingGapsEn,
};
const zh = {
  ...draftingFrameZh,
  ...draftingAccountZh,
  ...draftingStandingZh,
  ...draftingNeedsZh,
  ...draftingGoalsZh,
  ...draftingMovesZh,
  ...draftingGapsZh,
};

export type DraftKey = keyof typeof en;

/** Every sentence, heading and fixed word of an account plan. */
export const draftWords: (lang: Lang, key: DraftKey, values?: Record<string, string>) => string = createTranslate({
  zh,
  en,
});

export function isDraftKey(key: string): key is DraftKey {
  return Object.hasOwn(en, key);
}
