import type { Lang } from "#domain/lang";
import { scoringEn } from "#text/scoring.en";
import { scoringZh } from "#text/scoring.zh";
import { createTranslate } from "#text/translate";

/** Names of factors, roles, classes and segments as the scores' own explanations use them. */
export const scoreWords = createTranslate({ zh: scoringZh, en: scoringEn });

export type ScoreKey = keyof typeof scoringEn;

export function isScoreKey(key: string): key is ScoreKey {
  return Object.hasOwn(scoringEn, key);
}

const prefixes = ["class.", "segment."] as const;

/** Band, class and segment ids → the words a reader sees, for `renderReferences`. */
export function bandLabels(lang: Lang): Record<string, string> {
  const keys = Object.keys(scoringEn).filter(isScoreKey);
  const named = keys.flatMap((key) => {
    const prefix = prefixes.find((start) => key.startsWith(start));
    return prefix ? [[key.slice(prefix.length), scoreWords(lang, key)] as const] : [];
  });
  return {
    ...Object.fromEntries(named),
    covered: scoreWords(lang, "chain.covered.band"),
    partial: scoreWords(lang, "chain.partial.band"),
    thin: scoreWords(lang, "chain.thin.band"),
  };
}
