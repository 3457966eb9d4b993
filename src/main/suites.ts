/** Names of the evaluation suites. */
export const suites = ["drafts", "chat", "faults", "hostile", "feedback", "retrieval", "grounding"] as const;
