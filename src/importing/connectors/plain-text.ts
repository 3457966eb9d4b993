import { convert } from "html-to-text";

/** Pictures say nothing in a text, and addresses of links would be read as words. */
const selectors = [
  { selector: "a", options: { ignoreHref: true } },
  { selector: "img", format: "skip" },
];

/** HTML of an e-mail or a note → its text. */
export function plainText(html: string): string {
  return convert(html, { wordwrap: false, selectors })
    .replaceAll("\u00a0", " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
