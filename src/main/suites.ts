/** Names of the evaluation suites. */
export const suites = ["drafts", "chat", "faults", "hostile", "retrieval", "grounding"] as const;
