/** What an account plan lacks by the rules of the method. */
export const draftingPlanLintEn = {
  "plan.lint.join": ", ",
  "plan.lint.smart": "This objective is not SMART yet; it lacks: {list}.",
  "plan.lint.open": "This action does not say: {list}.",
  "plan.lint.stranger": "{name} is neither an owner of account or deal nor a contact on record, and was left out.",
  "plan.lint.noEffect": "This question does not say what its answer would change.",
  "plan.lint.order": "This question weighs more than one above it and belongs before it.",
} as const;
