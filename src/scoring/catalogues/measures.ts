import type { KrDimension, KrLevel } from "../relationship/kr-level.ts";
import { generalMeasures } from "./general-measures.ts";
import type { GeneralMeasure, OrganisationMeasure, PersonMeasure } from "./measure.ts";
import { organisationMeasures } from "./organisation-measures.ts";
import { personMeasures } from "./person-measures.ts";

type OrganisationMeasureId = (typeof organisationMeasures)[number]["id"];
type PersonMeasureId = (typeof personMeasures)[number]["id"];
type GeneralMeasureId = (typeof generalMeasures)[number]["id"];
export type MeasureId = OrganisationMeasureId | PersonMeasureId | GeneralMeasureId;
export type CatalogueMeasure =
  | (OrganisationMeasure & { id: OrganisationMeasureId })
  | (PersonMeasure & { id: PersonMeasureId })
  | (GeneralMeasure & { id: GeneralMeasureId });
type CataloguePersonMeasure = Extract<CatalogueMeasure, { kind: "person" }>;

/**
 * Measures to lift relationships (`10-method.md §19`): organisation, key person, general. Work and professional
 * standing only; nothing that the conduct rules of §20 refuse.
 */
export const measures: readonly CatalogueMeasure[] = [...organisationMeasures, ...personMeasures, ...generalMeasures];

/** Where a person stands, and, if one is meant, the dimension to lift. */
export type PersonStanding = { level: KrLevel; dimension?: KrDimension | undefined };

/** Measures for a person at `level`, those made for the lowest levels first; none at the top, where there is nothing to lift. */
export function measuresFor({ level, dimension }: PersonStanding): CataloguePersonMeasure[] {
  const all: readonly CataloguePersonMeasure[] = personMeasures;
  return all
    .filter(({ from, to }) => from <= level && level < to)
    .filter(({ dimensions }) => dimension === undefined || dimensions.includes(dimension))
    .sort((a, b) => a.to - b.to);
}

/** Organisation measures that serve a milestone of the ladder; none for a company's own milestones. */
export function measuresForMilestone(milestone: string): CatalogueMeasure[] {
  const all: readonly Extract<CatalogueMeasure, { kind: "organisation" }>[] = organisationMeasures;
  return all.filter(({ milestones }) => milestones.some((served) => served === milestone));
}
