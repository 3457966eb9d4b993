import type { Section } from "#domain/draft";
import { draftingProjectEn } from "#text/drafting-project.en";
import { draftingProjectZh } from "#text/drafting-project.zh";
import { draftingSwotEn } from "#text/drafting-swot.en";
import { draftingSwotZh } from "#text/drafting-swot.zh";
import type { OpportunityDossier } from "../../dossier.ts";
import { createKindContext, type DraftMaterial, type KindContext } from "../../draft-context.ts";
import type { DraftKey } from "../../draft-words.ts";
import { dealNames, shownOpen } from "../../evidence/deals.ts";
import type { Gap } from "../../gaps/gap.ts";
import { createKindWords } from "../../kind-words.ts";
import type { SectionBuilder } from "../../section-builder.ts";
import type { BriefSectionId } from "./section-ids.ts";

/** A brief weighs our side against the rival's in the words of the SWOT analysis. */
export type BriefKey = keyof typeof draftingProjectEn | keyof typeof draftingSwotEn;
export type BriefBuilder = SectionBuilder<DraftKey | BriefKey>;
export const briefWords = createKindWords<BriefKey>({
  zh: { ...draftingSwotZh, ...draftingProjectZh },
  en: { ...draftingSwotEn, ...draftingProjectEn },
});

/** The deal that a brief is about. */
export type BriefedDeal = OpportunityDossier & {
  record: string;
  called: string;
  /** Gaps of this deal, heaviest first. */
  gaps: readonly Gap[];
};

/** What every section of a brief is written from. */
export type BriefContext = KindContext<BriefKey, BriefSectionId> & {
  material: DraftMaterial;
  /** The largest open deal; null where there is none. */
  deal: BriefedDeal | null;
};

export type WriteBriefSection = (context: BriefContext) => Section;

export function createBriefContext(material: DraftMaterial): BriefContext {
  const context = createKindContext<BriefKey, BriefSectionId>(material, {
    words: briefWords,
    titleKey: (id) => `brf.section.${id}`,
  });
  const [largest] = shownOpen(material.dossier);
  if (!largest) return { ...context, material, deal: null };
  const { opportunity } = largest;
  const record = `opportunity:${opportunity.externalId}`;
  const deal = {
    ...largest,
    record,
    called: dealNames(material.dossier).get(opportunity.id) ?? opportunity.name,
    gaps: context.gaps.filter(({ dealRecord }) => dealRecord === record),
  };
  return { ...context, material, deal };
}
