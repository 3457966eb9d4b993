import type { AssessedMethod, AssessmentSubject } from "./assessment.ts";

/** What an answer may be. `month-day`: `MM-DD`, a day that every year has. */
export type AnswerForm =
  | { form: "rating"; min: number; max: number }
  | { form: "choice"; values: readonly AnswerWord[] }
  | { form: "number"; min: number }
  | { form: "month-day" }
  | { form: "text" };
export const answerWords = ["yes", "partly", "no", "unknown", "complete", "partial", "missing"] as const;
export type AnswerWord = (typeof answerWords)[number];

/** Phases of a customer's buying year that a calendar answer may be about (`10-method.md §16`). */
export const calendarParts = ["planning", "selection", "samples", "bulk", "season", "fair"] as const;
export type CalendarPart = (typeof calendarParts)[number];

export type AssessmentRules = {
  subjects: readonly AssessmentSubject[];
  /** `none`: the method has no parts. `text`: people name them in their own words. A list: one of these. */
  part: "none" | "text" | readonly CalendarPart[];
  items: Readonly<Record<string, AnswerForm>>;
};

const rating = (max: number): AnswerForm => ({ form: "rating", min: 1, max });
const choice = (...values: AnswerWord[]): AnswerForm => ({ form: "choice", values });
const known = choice("yes", "no", "unknown");
const graded = choice("yes", "partly", "no");
const raised = choice("yes", "no");
const section = choice("complete", "partial", "missing");

/** Which items a person may answer for each method, about whom, and in what form. */
export const assessmentRules = {
  trust: {
    subjects: ["contact"],
    part: "none",
    items: { reliability: rating(10), competence: rating(10), closeness: rating(10), selfOrientation: rating(10) },
  },
  "or-level": {
    subjects: ["account"],
    part: "none",
    items: {
      marketAccess: known,
      productAccess: known,
      executiveVisits: known,
      executiveBusinessReviews: known,
      keyProductEntry: known,
      severalProducts: known,
      frameworkContract: known,
      strategicAgreement: known,
      topManagementMeeting: known,
      jointInnovationOrExchange: known,
      communication: rating(5),
      matching: rating(5),
      jointWork: rating(5),
      recognition: rating(5),
    },
  },
  er: {
    subjects: ["account"],
    part: "text",
    items: { contactKnown: raised, willingness: rating(5), smoothness: rating(5) },
  },
  kraljic: {
    subjects: ["account"],
    part: "none",
    items: { category: { form: "text" }, profitImpact: rating(5), supplyRisk: rating(5) },
  },
  gate: {
    subjects: ["opportunity"],
    part: "none",
    items: {
      leadReal: graded,
      fitsStrategy: graded,
      targetCustomer: graded,
      resourcesExist: graded,
      problemReal: graded,
      painAgreed: graded,
      wantsToAct: graded,
      buyingModelKnown: graded,
      budgetReady: graded,
      relationshipSupports: graded,
      risksKnown: graded,
    },
  },
  dossier: {
    subjects: ["account"],
    part: "none",
    items: {
      capacity: section,
      productMix: section,
      lines: section,
      developmentPlan: section,
      keyPeople: section,
      industryShare: section,
      strategy: section,
      postKpis: section,
      purchasingProcess: section,
      finances: section,
      investmentPlan: section,
      competitors: section,
    },
  },
  risks: {
    subjects: ["account", "opportunity"],
    part: "none",
    items: {
      relationshipTrouble: raised,
      staleInformation: raised,
      commercialMisjudgement: raised,
      productFault: raised,
      weakBrand: raised,
      noNegotiationPlan: raised,
      supplierBalancing: raised,
      chainChanged: raised,
      faultyTender: raised,
    },
  },
  calendar: {
    subjects: ["account"],
    part: calendarParts,
    items: { from: { form: "month-day" }, to: { form: "month-day" } },
  },
  match: { subjects: ["account"], part: "none", items: { loyalty: rating(5), competitorThreat: rating(5) } },
  policy: {
    subjects: ["account"],
    part: "none",
    items: { priceIndex: { form: "number", min: 0 }, contractMonths: { form: "number", min: 0 } },
  },
} as const satisfies Record<AssessedMethod, AssessmentRules>;

/** Ids of the items that a method asks. */
export type AssessmentItem<Method extends AssessedMethod> = Extract<
  keyof (typeof assessmentRules)[Method]["items"],
  string
>;
