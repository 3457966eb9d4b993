/** Names of the evaluation suites. */
export const suites = ["drafts", "retrieval", "grounding"] as const;
