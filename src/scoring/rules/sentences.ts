/** One sentence of a text; `start` and `end` are UTF-16 offsets into it, blank space at both ends left out. */
export type Sentence = { text: string; start: number; end: number };

/** A full stop with the closing marks behind it. A Latin stop ends a sentence only before blank space or the end. */
const stop = /[。！？；]+[”’」』）)"']*|[.!?;]+[”’"')\]]*(?=\s|$)|\n+/gu;
const abbreviation =
  /(?:^|[\s("“])(?:mr|mrs|ms|dr|prof|eng|st|no|vs|inc|ltd|co|corp|approx|e\.g|i\.e|etc|fig|\p{L})\.$/iu;
const longestAbbreviation = 12;

/** Nobody writes longer ones; what has no stop at all is cut, so that reading it stays linear. Characters. */
const longestSentence = 600;

/**
 * The sentences of `text` in order: cut at 。！？；, at Latin stops before a blank, at line breaks, and where one is longer
 * than 600 characters, at its last comma or blank before that.
 */
export function splitSentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    const tail = text.slice(Math.max(from, match.index - longestAbbreviation), match.index + 1);
    if (match[0].startsWith(".") && abbreviation.test(tail)) continue;
    add(text, from, end, found);
    from = end;
  }
  add(text, from, text.length, found);
  return found;
}

function add(text: string, from: number, to: number, found: Sentence[]): void {
  let start = from;
  while (to - start > longestSentence) {
    const cut = start + cutOf(text.slice(start, start + longestSentence));
    addPiece(text, start, cut, found);
    start = cut;
  }
  addPiece(text, start, to, found);
}

/** Behind the last comma or blank; all of it where there is none. */
function cutOf(piece: string): number {
  const last = Math.max(...[",", "，", "、", " "].map((mark) => piece.lastIndexOf(mark)));
  return last > 0 ? last + 1 : piece.length;
}

function addPiece(text: string, from: number, to: number, found: Sentence[]): void {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed === "") return;
  const start = from + piece.indexOf(trimmed);
  found.push({ text: trimmed, start, end: start + trimmed.length });
}
