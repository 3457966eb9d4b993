/** Bidirectional overrides and isolates: they can show digits in another order than they stand in the data. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/gu;
const lineBreaks = /\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/gu;
/** Controls, lone surrogates and U+FFFE/U+FFFF: outside the `Char` production of XML 1.0. */
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** `text` on one line, without the characters that XML 1.0 forbids or that disguise what stands there. */
export function printableText(text: string): string {
  return text.replace(lineBreaks, " ").replace(unprintable, "").replace(bidiControls, "").trim();
}
