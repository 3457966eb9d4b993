/** Bidirectional overrides and isolates: they can show words of ours in another order than they stand. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/gu;
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** Controls but tab and line feed, lone surrogates, and what no text holds. */
const unprintable = /[^\P{Cc}\n\t]|[\p{Cs}\uFFFE\uFFFF]/gu;

/** Words from data without what cannot be shown or would disguise what stands there; breaks of lines as line feeds. */
export function plainText(text: string): string {
  return text.replace(lineBreaks, "\n").replace(unprintable, "").replace(bidiControls, "");
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/gu, " ").trim();
}
