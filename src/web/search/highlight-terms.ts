/** A stretch of text, and whether the query asked for it. */
export type TextPart = { text: string; isHit: boolean; start: number };

const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** Words of a query: Latin words and numbers whole, Chinese cut into words; single characters only where nothing else is there. */
export function queryTerms(query: string): string[] {
  const words = [...segmenter.segment(query.toLowerCase())].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
  const long = words.filter((word) => word.length > 1);
  return [...new Set(long.length > 0 ? long : words)];
}

/** Cuts `text` at every occurrence of a term of `query`, whatever its case; where terms overlap the longest wins. */
export function highlightTerms(text: string, query: string): TextPart[] {
  const terms = queryTerms(query).sort((a, b) => b.length - a.length);
  const pattern = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  if (pattern === "") return [{ text, isHit: false, start: 0 }];
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(new RegExp(pattern, "giu"))) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), isHit: false, start: at });
    parts.push({ text: match[0], isHit: true, start: match.index });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isHit: false, start: at });
  return parts;
}
