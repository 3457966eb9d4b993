import type { Section } from "#domain/draft";
import { draftingIcebergEn } from "#text/drafting-iceberg.en";
import { draftingIcebergZh } from "#text/drafting-iceberg.zh";
import { createKindContext, type DraftMaterial, type KindContext } from "../../draft-context.ts";
import type { DraftKey } from "../../draft-words.ts";
import { type ShownNeed, shownNeeds } from "../../evidence/methods/shown-needs.ts";
import { createKindWords } from "../../kind-words.ts";
import { type QuotedNeed, quotedNeeds } from "../../parts/quoted-needs.ts";
import type { ClaimId, SectionBuilder } from "../../section-builder.ts";
import type { IcebergSectionId } from "./section-ids.ts";

export type IcebergKey = keyof typeof draftingIcebergEn;
export type IcebergBuilder = SectionBuilder<DraftKey | IcebergKey>;
export const icebergWords = createKindWords<IcebergKey>({ zh: draftingIcebergZh, en: draftingIcebergEn });

/** What every section of an iceberg is written from. */
export type IcebergContext = KindContext<IcebergKey, IcebergSectionId> & {
  /** Needs on record, best known first. */
  needs: readonly ShownNeed[];
  /** Where no need is on record: what the notes quote. */
  quoted: readonly QuotedNeed[];
  /** The claim that states a need, by the need's own id or by the words quoted: what questions and effects build on. */
  stated: Map<string, ClaimId>;
};

export type WriteIcebergSection = (context: IcebergContext) => Section;

export function createIcebergContext(material: DraftMaterial): IcebergContext {
  const context = createKindContext<IcebergKey, IcebergSectionId>(material, {
    words: icebergWords,
    titleKey: (id) => `ice.section.${id}`,
  });
  const needs = shownNeeds(material.dossier);
  const quoted = needs.length > 0 ? [] : quotedNeeds(context);
  return { ...context, needs, quoted, stated: new Map() };
}
