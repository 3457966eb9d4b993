/** Words that deny what follows. What only begins like one (不仅, 未来, No. 5) denies nothing. */
const negator =
  /没有|还没|尚未|从未|从没|并非|未(?!来|必)|不(?!仅|只|但|断|同|少|错|锈|到|超|过|足|及|低|高)|无(?!论|需|锡|线)|没(?!收)|缺(?!口)|\b(?:no(?!\.)|not|never|nobody|none|without|lacks?|nothing|neither|cannot|no one)\b|n't\b/gu;
const clauseEnd = /,(?!\d)|[，;；:：。！？!?\n]|\.\s/g;

export type Negator = { start: number; end: number };

export function findNegators(folded: string): Negator[] {
  return [...folded.matchAll(negator)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** Where clauses end, the end of the text among them. */
export function clauseEnds(folded: string): number[] {
  return [...[...folded.matchAll(clauseEnd)].map(({ index }) => index), folded.length];
}

/** The clause a place stands in. */
export function clauseAt(ends: readonly number[], at: number): { start: number; end: number } {
  const next = ends.findIndex((end) => end >= at);
  return { start: next > 0 ? (ends[next - 1] ?? -1) + 1 : 0, end: ends[next] ?? at };
}
