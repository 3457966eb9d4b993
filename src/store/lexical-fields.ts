/**
 * What a posting was made from: words of the passage (jieba, Porter stems), pairs (characters, neighbouring stems), or
 * words of its context: the note's title and author, the headings it stands under, who goes on speaking.
 */
export const lexicalFields = { words: 0, pairs: 1, context: 2 } as const;
export type FieldName = keyof typeof lexicalFields;
