import { printableText } from "./printable-text.ts";

/** Single characters that get a backslash, each only where CommonMark or GFM would read it as markup. */
const markup = [
  // A backslash that would itself escape what follows.
  /\\(?=[!-/:-@[-`{-~]|$)/u,
  // Links, images, citations that are not ours, code, emphasis, strikethrough, table cells.
  /[[`*~|]/u,
  /\](?=\()/u,
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  // Tags, comments, `<https://…>`; "3 < 5" stays as it is.
  /<(?=[A-Za-z/!?])/u,
  /&(?=#?[A-Za-z0-9]+;)/u,
  // Bare addresses that GFM turns into links.
  /:(?=\/\/)/u,
  /(?<=www)\./u,
  // At the start: headings, quotations, list items; at the end: a heading's closing marks.
  /^[#>]|#$/u,
  /^[+-](?=[\s-]|$)/u,
  /(?<=^\d{1,9})[.)](?=\s|$)/u,
];
const pattern = new RegExp(markup.map((part) => part.source).join("|"), "giu");

/**
 * One line of text that comes from data, for a place where Markdown is read (CommonMark 0.31, GFM): it cannot
 * become a link, image, tag, heading, list or second table cell. Everything else stands unchanged, and removing the
 * backslash before ASCII punctuation gives the text back.
 */
export function escapeMarkdown(text: string): string {
  return printableText(text).replace(pattern, "\\$&");
}
