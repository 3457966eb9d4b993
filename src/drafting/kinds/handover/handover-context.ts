import type { Section } from "#domain/draft";
import { draftingHandoverEn } from "#text/drafting-handover.en";
import { draftingHandoverZh } from "#text/drafting-handover.zh";
import { createKindContext, type DraftMaterial, type KindContext } from "../../draft-context.ts";
import type { DraftKey } from "../../draft-words.ts";
import { createKindWords } from "../../kind-words.ts";
import type { SectionBuilder } from "../../section-builder.ts";
import { type HandoverFinds, handoverFinds } from "./handover-finds.ts";
import type { HandoverSectionId } from "./section-ids.ts";

export type HandoverKey = keyof typeof draftingHandoverEn;
export type HandoverBuilder = SectionBuilder<DraftKey | HandoverKey>;
export const handoverWordsOf = createKindWords<HandoverKey>({ zh: draftingHandoverZh, en: draftingHandoverEn });

/** What every section of a handover is written from. */
export type HandoverContext = KindContext<HandoverKey, HandoverSectionId> & { finds: HandoverFinds };

export type WriteHandoverSection = (context: HandoverContext) => Section;

export function createHandoverContext(material: DraftMaterial): HandoverContext {
  const context = createKindContext<HandoverKey, HandoverSectionId>(material, {
    words: handoverWordsOf,
    titleKey: (id) => `hov.section.${id}`,
  });
  return { ...context, finds: handoverFinds(material.dossier) };
}
