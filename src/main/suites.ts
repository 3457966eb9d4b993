/** Names of the evaluation suites. */
export const suites = ["drafts", "retrieval"] as const;
