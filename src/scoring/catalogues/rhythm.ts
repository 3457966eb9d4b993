/** Every year in one month (1–12 of the planning year), or every month. */
export type RhythmTime = { every: "year"; month: number } | { every: "month" };
type RhythmStep = { id: string; when: RhythmTime; inputs: readonly string[]; outputs: readonly string[] };

/** The working year of a key account (`10-method.md §19`): assess, plan, analyse, review, improve. */
export const rhythm = [
  {
    id: "assess",
    when: { every: "year", month: 1 },
    inputs: ["scorecard", "customerValue", "relationships", "dossier"],
    outputs: ["accountList", "gapList"],
  },
  {
    id: "plan-year",
    when: { every: "year", month: 1 },
    inputs: ["accountList", "gapList", "investmentPlan", "whiteSpace"],
    outputs: ["accountPlan", "relationshipGoals", "visitPlan"],
  },
  {
    id: "monthly-analysis",
    when: { every: "month" },
    inputs: ["visits", "winRates", "relationshipGoals", "risks"],
    outputs: ["minutes", "nextActions"],
  },
  {
    id: "half-year-review",
    when: { every: "year", month: 7 },
    inputs: ["planAgainstActual", "scorecard", "relationshipGoals", "risks"],
    outputs: ["rerating", "revisedPlan"],
  },
  {
    id: "improve",
    when: { every: "year", month: 12 },
    inputs: ["planAgainstActual", "closedDeals", "lessons"],
    outputs: ["calibration", "improvedRules", "handovers"],
  },
] as const satisfies readonly RhythmStep[];
export type CatalogueRhythm = (typeof rhythm)[number];
