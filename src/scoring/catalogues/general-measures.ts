import type { GeneralMeasure } from "./measure.ts";

/** Measures that lift the general relationship: point, line, surface 点、线、面 (`10-method.md §19`). */
export const generalMeasures = [
  {
    id: "small-problem-desk",
    kind: "general",
    family: "point",
    ownerRole: "service-lead",
    effects: ["willingness", "smoothness"],
  },
  {
    id: "routine-contact-plan",
    kind: "general",
    family: "point",
    ownerRole: "account-manager",
    effects: ["coverage", "willingness"],
  },
  {
    id: "newcomer-introduction",
    kind: "general",
    family: "point",
    ownerRole: "account-manager",
    effects: ["coverage"],
  },
  {
    id: "department-seminar",
    kind: "general",
    family: "line",
    ownerRole: "solution-lead",
    effects: ["coverage", "willingness"],
  },
  {
    id: "service-clinic",
    kind: "general",
    family: "line",
    ownerRole: "service-lead",
    effects: ["smoothness", "willingness"],
  },
  {
    id: "process-walkthrough",
    kind: "general",
    family: "line",
    ownerRole: "delivery-lead",
    effects: ["smoothness", "coverage"],
  },
  {
    id: "delivery-wrap-up",
    kind: "general",
    family: "line",
    ownerRole: "delivery-lead",
    effects: ["smoothness"],
  },
  {
    id: "annual-service-meeting",
    kind: "general",
    family: "surface",
    ownerRole: "service-lead",
    effects: ["coverage", "willingness"],
  },
  {
    id: "skills-contest",
    kind: "general",
    family: "surface",
    ownerRole: "service-lead",
    effects: ["willingness"],
  },
  {
    id: "open-training-day",
    kind: "general",
    family: "surface",
    ownerRole: "service-lead",
    effects: ["coverage", "willingness"],
  },
  {
    id: "cooperation-bulletin",
    kind: "general",
    family: "surface",
    ownerRole: "account-manager",
    effects: ["coverage"],
  },
] as const satisfies readonly GeneralMeasure[];
