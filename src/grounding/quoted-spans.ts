/** Text in quotation marks; offsets of what stands between them. */
export type QuotedSpan = { start: number; end: number };

const closing: Readonly<Record<string, string>> = { "“": "”", "「": "」", "『": "』", "«": "»", '"': '"' };
const marks = /[“”「」『』«»"]/g;
/** Inches and minutes: 24" is no quotation. */
const afterDigit = /\d/;

/** Outermost quotations of a text, left to right; a mark without its partner opens nothing. */
export function findQuotedSpans(text: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let open: { mark: string; at: number } | null = null;
  for (const match of text.matchAll(marks)) {
    const mark = match[0];
    if (open && mark === closing[open.mark]) {
      spans.push({ start: open.at + 1, end: match.index });
      open = null;
    } else if (!open && closing[mark] !== undefined && !isInch(text, mark, match.index)) {
      open = { mark, at: match.index };
    }
  }
  return spans;
}

function isInch(text: string, mark: string, at: number): boolean {
  return mark === '"' && afterDigit.test(text[at - 1] ?? "");
}
