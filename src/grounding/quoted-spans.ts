/** Text in quotation marks; offsets of what stands between them. */
export type QuotedSpan = { start: number; end: number };

/** What closes each opening mark; the German „ is closed by what opens elsewhere. */
const closing: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "「": "」",
  "『": "』",
  "«": "»",
  "»": "«",
  "‹": "›",
  "‘": "’",
  "‚": "‘’",
  '"': '"',
  "＂": "＂",
  "'": "'",
};
const marks = /[“”„「」『』«»‹›‘’‚"＂']/g;
/** Inches and minutes: 24" is no quotation. */
const afterDigit = /\d/;
const letter = /[\p{L}\p{N}]/u;
const apostrophes: ReadonlySet<string> = new Set(["'", "’"]);
/** Single marks are apostrophes more often than not: a quotation in them holds at least so many characters. */
const shortest = 12;

/** Outermost quotations of a text, left to right; a mark without its partner opens nothing. */
export function findQuotedSpans(text: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let open: { mark: string; at: number } | null = null;
  for (const match of text.matchAll(marks)) {
    const mark = match[0];
    const at = match.index;
    if (open && closing[open.mark]?.includes(mark) && !isApostrophe(text, mark, at)) {
      if (!isShort(open.mark, at - open.at)) spans.push({ start: open.at + 1, end: at });
      open = null;
    } else if ((!open || isWeaker(open.mark, mark)) && opens(text, mark, at)) open = { mark, at };
  }
  return spans;
}

/** A single mark that may have been an apostrophe gives way to a double one. */
function isWeaker(open: string, mark: string): boolean {
  return open === "'" && mark !== "'";
}

function isShort(mark: string, length: number): boolean {
  return mark === "'" && length < shortest;
}

function opens(text: string, mark: string, at: number): boolean {
  if (closing[mark] === undefined) return false;
  const before = text[at - 1] ?? "";
  if (mark === '"') return !afterDigit.test(before);
  return mark !== "'" || (!letter.test(before) && /\S/.test(text[at + 1] ?? ""));
}

/** don’t, the guests’ room: a letter stands on both sides. */
function isApostrophe(text: string, mark: string, at: number): boolean {
  return apostrophes.has(mark) && letter.test(text[at - 1] ?? "") && letter.test(text[at + 1] ?? "");
}
