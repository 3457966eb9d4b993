import type { KrDimension, KrLevel } from "../relationship/kr-level.ts";
import type { OrElement } from "../relationship/or-level.ts";
import type { OrMilestone } from "./answerable.ts";
import type { OwnerRole } from "./task.ts";

export const organisationFamilies = [
  "joint-marketing",
  "strategic-dialogue",
  "management-exchange",
  "joint-innovation",
] as const;
/** Trust earned at work, and the four ways of being of use to a person: assistant, adviser, friend, steward. */
export const personFamilies = ["work-trust", "assistant", "adviser", "friend", "steward"] as const;
/** For single people, for one line of business, for the whole customer: 点、线、面. */
export const generalFamilies = ["point", "line", "surface"] as const;
/** What a general measure improves (`10-method.md §9`, ER). */
export const generalEffects = ["coverage", "willingness", "smoothness"] as const;
export type GeneralEffect = (typeof generalEffects)[number];

/** Lifts the organisation relationship: serves milestones of the ladder and elements of it. */
export type OrganisationMeasure = {
  id: string;
  kind: "organisation";
  family: (typeof organisationFamilies)[number];
  ownerRole: OwnerRole;
  milestones: readonly OrMilestone[];
  elements: readonly OrElement[];
};

/** Lifts one person from KR level `from` up to `to` at most, by way of the dimensions named. */
export type PersonMeasure = {
  id: string;
  kind: "person";
  family: (typeof personFamilies)[number];
  ownerRole: OwnerRole;
  from: KrLevel;
  to: KrLevel;
  dimensions: readonly KrDimension[];
};

/** Lifts the general relationship with the customer's departments. */
export type GeneralMeasure = {
  id: string;
  kind: "general";
  family: (typeof generalFamilies)[number];
  ownerRole: OwnerRole;
  effects: readonly GeneralEffect[];
};
