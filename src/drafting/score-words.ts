import type { Lang } from "#domain/lang";
import type { Factor } from "#domain/score";
import { createScoringText } from "#scoring/rules/scoring-text";
import { draftingMethodsEn } from "#text/drafting-methods.en";
import { draftingMethodsZh } from "#text/drafting-methods.zh";
import type { MessageValues } from "#text/translate";

const texts = { zh: createScoringText("zh", {}), en: createScoringText("en", {}) } as const;
const own: Record<Lang, Readonly<Record<string, string>>> = { zh: draftingMethodsZh, en: draftingMethodsEn };

/**
 * Words of any scoring catalogue, as the scores' own explanations use them: factors, roles, milestones, steps. The
 * key itself where no catalogue has it.
 */
export function scoreWords(lang: Lang, key: string, values?: MessageValues): string {
  return texts[lang].name(key, key, values);
}

/** `Last order 12 days ago`: a factor with what it measured, as the scores' own explanations write it. */
export function factorWords(lang: Lang, method: string, factor: Factor): string {
  return `${scoreWords(lang, `factor.${method}.${factor.id}`)} ${texts[lang].raw(factor)}`;
}

/** Where the words for a score's bands, and for its other members that are words, stand in the catalogues. */
const wordKeys: Readonly<Record<string, readonly ((word: string) => string)[]>> = {
  rfm: [(word) => `segment.${word}`],
  scorecard: [(word) => `class.${word}`],
  "decision-chain": [(word) => `chain.${word}.band`],
  match: [(word) => `octant.${word}`, (word) => `posture.${word}`],
  kraljic: [(word) => `kraljic.band.${word}`, (word) => `kraljic.posture.${word}`],
  calendar: [(word) => `calendar.phase.${word}`],
  "or-level": [(word) => `rung.${word}`],
};

/** Band, class, segment or posture of a score → the words a reader sees; null where nobody has words for it. */
export function bandWord(lang: Lang, method: string, word: string): string | null {
  const keys = [...(wordKeys[method] ?? []).map((of) => of(word)), `${method}.band.${word}`];
  const [said] = keys.flatMap((key) => texts[lang].name(key, "") || []);
  return said ?? own[lang][`band.${method}.${word}`] ?? own[lang][`band.${word}`] ?? null;
}
