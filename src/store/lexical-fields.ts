/** What a posting was made from: words (jieba, Porter stems) or pairs (characters, neighbouring stems). */
export const lexicalFields = { words: 0, pairs: 1 } as const;

/** How much a hit in the field counts (`60-stack.md`, BM25 inside the database). */
export const fieldWeights = { words: 1, pairs: 0.5 } satisfies Record<keyof typeof lexicalFields, number>;
