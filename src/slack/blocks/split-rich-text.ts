import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextSection } from "@slack/types";
import { splitText } from "./cut-text.ts";
import { groupParts } from "./group-parts.ts";
import { ownLimits } from "./limits.ts";
import { sizeOf } from "./measure-blocks.ts";

const most = ownLimits.richText;
const room = { characters: most };
/** A link's address counts too, and there has to be room for some of its words. */
const leastWords = 200;

/** A block of rich text as several that are no longer than `ownLimits.richText` each, cut at the borders of its elements. */
export function splitRichText(block: RichTextBlock): RichTextBlock[] {
  if (sizeOf(block) <= most) return [block];
  const groups = groupParts(block.elements.flatMap(splitElement), room);
  return groups.map((elements, at) => (at === 0 ? { ...block, elements } : { type: "rich_text", elements }));
}

function splitElement(element: RichTextBlockElement): RichTextBlockElement[] {
  if (sizeOf(element) <= most) return [element];
  switch (element.type) {
    case "rich_text_list":
      return groupParts(element.elements.flatMap(splitLine), room).map((elements) => ({ ...element, elements }));
    case "rich_text_section":
      return splitLine(element);
    case "rich_text_quote":
      return groupParts(element.elements.flatMap(splitInline), room).map((elements) => ({ ...element, elements }));
    case "rich_text_preformatted":
      return groupParts(element.elements.flatMap(splitInline), room).map((elements) => ({ ...element, elements }));
  }
}

function splitLine(line: RichTextSection): RichTextSection[] {
  if (sizeOf(line) <= most) return [line];
  return groupParts(line.elements.flatMap(splitInline), room).map((elements) => ({ ...line, elements }));
}

function splitInline<Element extends RichTextElement>(element: Element): Element[] {
  if (sizeOf(element) <= most || !("text" in element) || element.text === undefined) return [element];
  const words = Math.max(most - ("url" in element ? element.url.length : 0), leastWords);
  return splitText(element.text, words).map((text) => ({ ...element, text }));
}
