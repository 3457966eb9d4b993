/** Names of the evaluation suites. */
export const suites = ["drafts"] as const;
