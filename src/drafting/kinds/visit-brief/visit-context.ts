import type { Section } from "#domain/draft";
import { draftingFabeEn } from "#text/drafting-fabe.en";
import { draftingFabeZh } from "#text/drafting-fabe.zh";
import { draftingSpinEn } from "#text/drafting-spin.en";
import { draftingSpinZh } from "#text/drafting-spin.zh";
import { draftingVisitEn } from "#text/drafting-visit.en";
import { draftingVisitZh } from "#text/drafting-visit.zh";
import { createKindContext, type DraftContext, type DraftMaterial, type KindContext } from "../../draft-context.ts";
import type { DraftKey } from "../../draft-words.ts";
import { createKindWords } from "../../kind-words.ts";
import type { SectionBuilder } from "../../section-builder.ts";
import type { VisitPlan } from "./visit-plan.ts";

/** Its own words, and those of the questions and arguments that it takes over. */
const en = { ...draftingSpinEn, ...draftingFabeEn, ...draftingVisitEn };
const zh = { ...draftingSpinZh, ...draftingFabeZh, ...draftingVisitZh };
export type VisitKey = keyof typeof en;

/** The sections of a visit brief in reading order (`20-drafting-and-grounding.md §7`). */
export const visitSectionIds = [
  "purpose",
  "people",
  "since",
  "questions",
  "points",
  "sensitive",
  "materials",
  "agenda",
  "results",
  "next",
] as const;
export type VisitSectionId = (typeof visitSectionIds)[number];

export type VisitParts = DraftContext<VisitKey>;
export type VisitBuilder = SectionBuilder<DraftKey | VisitKey>;
export type VisitContext = KindContext<VisitKey, VisitSectionId>;
export type WriteVisitSection = (context: VisitContext, plan: VisitPlan) => Section;

export const visitWords = createKindWords({ zh, en });

export function createVisitContext(material: DraftMaterial): VisitContext {
  return createKindContext<VisitKey, VisitSectionId>(material, {
    words: visitWords,
    titleKey: (id) => `visit.section.${id}`,
  });
}
