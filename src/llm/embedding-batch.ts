/** What an endpoint takes at once. `tokens` of all texts together, as `estimateTokens` counts. */
export type BatchLimits = { texts: number; tokens: number };

/** About how many tokens a text has; on the safe side for the tokenizers of multilingual models. */
export function estimateTokens(text: string): number {
  return tokensOf(Buffer.byteLength(text), text.length - (text.match(halves)?.length ?? 0));
}

/** The second half of a character that takes two UTF-16 units. */
const halves = /(?<=[\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * tokens = ⌈wide + (characters − wide) / 4⌉ with wide = (bytes − characters) / 2: a quarter for an ASCII character, one for
 * the three bytes of a Chinese one. From sums, so that a database can add many texts up.
 * @param bytes of UTF-8
 * @param characters code points
 */
export function tokensOf(bytes: number, characters: number): number {
  const wide = (bytes - characters) / 2;
  return Math.ceil(wide + Math.max(0, characters - wide) / 4);
}

/** How many of the texts, from the first, make one request; at least one, however long it is. */
export function batchLength(texts: readonly string[], { texts: most, tokens }: BatchLimits): number {
  let total = 0;
  for (const [at, text] of texts.slice(0, most).entries()) {
    total += estimateTokens(text);
    if (at > 0 && total > tokens) return at;
  }
  return Math.min(texts.length, most);
}

/** The beginning of a text that has at most so many tokens. */
export function cutToTokens(text: string, most: number): string {
  let cut = text;
  for (let tokens = estimateTokens(cut); tokens > most && cut !== ""; tokens = estimateTokens(cut)) {
    cut = beginningOf(cut, Math.min(cut.length - 1, Math.floor((cut.length * most) / tokens)));
  }
  return cut;
}

/** So many UTF-16 units, or one less where that would halve a character. */
export function beginningOf(text: string, length: number): string {
  const isHalved = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(length));
  return text.slice(0, isHalved ? length - 1 : length);
}
