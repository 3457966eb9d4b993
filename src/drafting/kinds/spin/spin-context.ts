import type { Section } from "#domain/draft";
import { draftingSpinEn } from "#text/drafting-spin.en";
import { draftingSpinZh } from "#text/drafting-spin.zh";
import { createKindContext, type DraftContext, type DraftMaterial, type KindContext } from "../../draft-context.ts";
import type { DraftKey } from "../../draft-words.ts";
import { createKindWords } from "../../kind-words.ts";
import type { SectionBuilder } from "../../section-builder.ts";

export type SpinKey = keyof typeof draftingSpinEn;

/** The sections of a set of SPIN questions in reading order (`20-drafting-and-grounding.md §7`). */
export const spinSectionIds = ["aim", "situation", "problem", "implication", "need-payoff", "listen"] as const;
export type SpinSectionId = (typeof spinSectionIds)[number];

/** What questions are written from, in this kind and in those that use its questions. */
export type SpinParts = DraftContext<SpinKey>;
export type SpinBuilder = SectionBuilder<DraftKey | SpinKey>;
export type SpinContext = KindContext<SpinKey, SpinSectionId>;
export type WriteSpinSection = (context: SpinContext) => Section;

export const spinWords = createKindWords({ zh: draftingSpinZh, en: draftingSpinEn });

export function isSpinKey(key: string): key is SpinKey {
  return Object.hasOwn(draftingSpinEn, key);
}

export function createSpinContext(material: DraftMaterial): SpinContext {
  return createKindContext<SpinKey, SpinSectionId>(material, {
    words: spinWords,
    titleKey: (id) => `spin.section.${id}`,
  });
}
