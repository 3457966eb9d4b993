export type TextRange = { start: number; end: number };

/** A text in three: before, in and after a range of UTF-16 offsets; a range outside the text marks nothing. */
export function splitRange(text: string, range: TextRange | null): { before: string; marked: string; after: string } {
  if (!range || range.start < 0 || range.end > text.length || range.start >= range.end) {
    return { before: text, marked: "", after: "" };
  }
  const { start, end } = range;
  return { before: text.slice(0, start), marked: text.slice(start, end), after: text.slice(end) };
}
