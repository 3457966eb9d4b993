import type { Section } from "#domain/draft";
import type { OpportunityDossier } from "../../dossier.ts";
import { createKindContext, type DraftMaterial, type KindContext } from "../../draft-context.ts";
import { shownOpen } from "../../evidence/deals.ts";
import type { PlacedEntry } from "./entry.ts";
import type { SwotSectionId } from "./section-ids.ts";
import { type SwotKey, swotWords } from "./swot-words.ts";

/** What every section of a SWOT is written from. */
export type SwotContext = KindContext<SwotKey, SwotSectionId> & {
  /** The deal in which strengths and weaknesses are measured: the largest with a named rival, else the largest. */
  field: OpportunityDossier | null;
  /** Entries as the matrix has them, for what builds on them. */
  placed: PlacedEntry[];
};

export type WriteSwotSection = (context: SwotContext) => Section;

export function createSwotContext(material: DraftMaterial): SwotContext {
  const context = createKindContext<SwotKey, SwotSectionId>(material, {
    words: swotWords,
    titleKey: (id) => `swt.section.${id}`,
  });
  const open = shownOpen(material.dossier);
  const contested = open.find(({ opportunity }) => opportunity.competitors.length > 0);
  return { ...context, field: contested ?? open[0] ?? null, placed: [] };
}
