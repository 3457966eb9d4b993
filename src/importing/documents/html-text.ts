import { compile, type FormatCallback, type HtmlToTextOptions } from "html-to-text";
import { rowTable } from "./row-table.ts";

/** Beyond it nobody reads on, and the converter would cut without a word. Characters. */
const maxHtmlLength = 16_000_000;
/** Deeper nesting is no document; the converter descends by recursion. */
const maxDepth = 300;

const headings = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;

/** A heading as Markdown writes it. */
const heading: FormatCallback = (elem, walk, builder, { prefix = "" }) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(elem.children, builder);
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: (text) => (text === "" ? "" : `${prefix} ${text.replaceAll("\n", " ")}`),
  });
};

/** What a reader of the page does not see, or what is no text. Styles are compared after `plainStyles`. */
const unseen = [
  "head",
  "script",
  "style",
  "noscript",
  "template",
  "img",
  "svg",
  "object",
  "iframe",
  "select",
  "button",
  "[hidden]",
  '[style*="display:none"]',
  '[style*="visibility:hidden"]',
  '[style*="mso-hide:all"]',
  '[style*="font-size:0;"]',
  '[style*="font-size:0px"]',
];

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: maxHtmlLength, maxDepth, ellipsis: "" },
  formatters: { heading, rowTable },
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "ul", options: { itemPrefix: "- " } },
    { selector: "table", format: "rowTable" },
    { selector: "hr", format: "skip" },
    ...headings.map((selector, level) => ({
      selector,
      format: "heading",
      options: { prefix: "#".repeat(level + 1) },
    })),
    ...unseen.map((selector) => ({ selector, format: "skip" })),
  ],
};

const convert = compile(options);
const convertTitle = compile({
  wordwrap: false,
  limits: { maxInputLength: maxHtmlLength, maxDepth, maxBaseElements: 1 },
  baseElements: { selectors: ["title"], returnDomByDefault: false },
});

/** `style="Display : NONE"` → `style="display:none"`: selectors compare letter by letter. */
function plainStyles(html: string): string {
  const plain = (attribute: string) => attribute.toLowerCase().replace(/\s+/g, "");
  return html.replace(/\sstyle\s*=\s*(?:"[^"]{0,4000}"|'[^']{0,4000}')/gi, (attribute) => ` ${plain(attribute)}`);
}

/**
 * HTML → text with Markdown's headings, lists, quotations and rows `a | b` of tables. Scripts, styles, hidden elements and
 * pictures are left out; nothing is fetched.
 */
export function htmlText(html: string): string {
  const text = convert(plainStyles(html.slice(0, maxHtmlLength)));
  return text
    .split("\n")
    .map((line) => line.trimEnd().replace(/^ (?=\d+\. )/, ""))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The page's `<title>`; null where it has none. */
export function htmlTitle(html: string): string | null {
  const title = convertTitle(html.slice(0, maxHtmlLength)).replace(/\s+/g, " ").trim();
  return title === "" ? null : title;
}
