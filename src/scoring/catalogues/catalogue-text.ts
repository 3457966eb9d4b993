import type { Lang } from "#domain/lang";
import { scoringCatalogueCommercialEn } from "#text/scoring-catalogue-commercial.en";
import { scoringCatalogueCommercialZh } from "#text/scoring-catalogue-commercial.zh";
import { scoringCatalogueDeliveryEn } from "#text/scoring-catalogue-delivery.en";
import { scoringCatalogueDeliveryZh } from "#text/scoring-catalogue-delivery.zh";
import { scoringCatalogueMeasuresEn } from "#text/scoring-catalogue-measures.en";
import { scoringCatalogueMeasuresZh } from "#text/scoring-catalogue-measures.zh";
import { scoringCatalogueOperationsEn } from "#text/scoring-catalogue-operations.en";
import { scoringCatalogueOperationsZh } from "#text/scoring-catalogue-operations.zh";
import { scoringCatalogueProjectEn } from "#text/scoring-catalogue-project.en";
import { scoringCatalogueProjectZh } from "#text/scoring-catalogue-project.zh";
import { scoringCatalogueRelationshipEn } from "#text/scoring-catalogue-relationship.en";
import { scoringCatalogueRelationshipZh } from "#text/scoring-catalogue-relationship.zh";
import { scoringCatalogueSolutionEn } from "#text/scoring-catalogue-solution.en";
import { scoringCatalogueSolutionZh } from "#text/scoring-catalogue-solution.zh";
import { createTranslate } from "#text/translate";

const en = {
  ...scoringCatalogueRelationshipEn,
  ...scoringCatalogueSolutionEn,
  ...scoringCatalogueCommercialEn,
  ...scoringCatalogueDeliveryEn,
  ...scoringCatalogueOperationsEn,
  ...scoringCatalogueMeasuresEn,
  ...scoringCatalogueProjectEn,
};
export type CatalogueTextKey = keyof typeof en;

const zh: Record<CatalogueTextKey, string> = {
  ...scoringCatalogueRelationshipZh,
  ...scoringCatalogueSolutionZh,
  ...scoringCatalogueCommercialZh,
  ...scoringCatalogueDeliveryZh,
  ...scoringCatalogueOperationsZh,
  ...scoringCatalogueMeasuresZh,
  ...scoringCatalogueProjectZh,
};

/** Words of the catalogues, in both languages. */
export const catalogueWords: Record<Lang, Record<CatalogueTextKey, string>> = { zh, en };
export const sayCatalogue = createTranslate<CatalogueTextKey>(catalogueWords);

export function isCatalogueKey(key: string): key is CatalogueTextKey {
  return Object.hasOwn(en, key);
}
