import type { Section } from "#domain/draft";
import { draftingFabeEn } from "#text/drafting-fabe.en";
import { draftingFabeZh } from "#text/drafting-fabe.zh";
import { createKindContext, type DraftContext, type DraftMaterial, type KindContext } from "../../draft-context.ts";
import type { DraftKey } from "../../draft-words.ts";
import { createKindWords } from "../../kind-words.ts";
import type { SectionBuilder } from "../../section-builder.ts";

export type FabeKey = keyof typeof draftingFabeEn;

/** The sections of a FABE draft in reading order (`20-drafting-and-grounding.md §7`). */
export const fabeSectionIds = ["aim", "pitch", "unique", "objections", "open"] as const;
export type FabeSectionId = (typeof fabeSectionIds)[number];

/** What arguments are written from, in this kind and in those that use its arguments. */
export type FabeParts = DraftContext<FabeKey>;
export type FabeBuilder = SectionBuilder<DraftKey | FabeKey>;
export type FabeContext = KindContext<FabeKey, FabeSectionId>;
export type WriteFabeSection = (context: FabeContext) => Section;

export const fabeWords = createKindWords({ zh: draftingFabeZh, en: draftingFabeEn });

export function createFabeContext(material: DraftMaterial): FabeContext {
  return createKindContext<FabeKey, FabeSectionId>(material, {
    words: fabeWords,
    titleKey: (id) => `fabe.section.${id}`,
  });
}
