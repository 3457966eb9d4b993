import type { TextRange } from "../notes/split-range.ts";

const isLetter = /[\p{L}\p{N}]/u;

/**
 * Where a quotation stands in a note, in UTF-16 offsets: word for word, or else up to width, punctuation and spaces, as
 * the server takes quotations. Null where it does not stand there.
 */
export function locateQuote(text: string, quote: string): TextRange | null {
  const exact = text.indexOf(quote);
  if (exact >= 0 && quote !== "") return { start: exact, end: exact + quote.length };
  const [whole, sought] = [foldLetters(text), foldLetters(quote)];
  const at = sought.folded === "" ? -1 : whole.folded.indexOf(sought.folded);
  const [first, last] = [whole.ranges[at], whole.ranges[at + sought.folded.length - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Letters and digits alone in one width, each with its place in the text. */
function foldLetters(text: string): { folded: string; ranges: TextRange[] } {
  const ranges: TextRange[] = [];
  let folded = "";
  let start = 0;
  for (const sign of text) {
    const end = start + sign.length;
    if (isLetter.test(sign)) {
      const plain = sign.normalize("NFKC");
      folded += plain;
      for (let unit = 0; unit < plain.length; unit++) ranges.push({ start, end });
    }
    start = end;
  }
  return { folded, ranges };
}
