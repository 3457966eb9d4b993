import type { KnownBlock, SectionBlock, TableBlock, TextObject } from "@slack/types";
import { splitText } from "./cut-text.ts";
import { groupParts } from "./group-parts.ts";
import { blockLimits, messageLimits } from "./limits.ts";
import { sizeOf } from "./measure-blocks.ts";
import { splitRichText } from "./split-rich-text.ts";

/** A block that has several parts leaves room for others in its message. */
const blockCharacters = 8_000;

/** A block as one or several that each keep to Slack's limits and fit a message; no word is lost. */
export function splitBlock(block: KnownBlock): KnownBlock[] {
  return partsOf(block).map((part, at) => (at === 0 ? part : withoutId(part)));
}

/** An id may stand in a message once: the first part keeps it. */
function withoutId(block: KnownBlock): KnownBlock {
  const { block_id: _, ...rest } = block;
  return rest;
}

function partsOf(block: KnownBlock): KnownBlock[] {
  switch (block.type) {
    case "rich_text":
      return splitRichText(block);
    case "section":
      return splitSection(block);
    case "header":
      return splitText(block.text.text, blockLimits.header).map((text) => ({
        ...block,
        text: { ...block.text, text },
      }));
    case "context":
      return groupParts(block.elements.flatMap(splitElement), {
        parts: blockLimits.contextElements,
        characters: blockCharacters,
      }).map((elements) => ({ ...block, elements }));
    case "actions":
      return groupParts(block.elements, { parts: blockLimits.actions, characters: blockCharacters }).map(
        (elements) => ({ ...block, elements }),
      );
    case "markdown":
      return splitText(block.text, messageLimits.markdown).map((text) => ({ ...block, text }));
    case "table":
      return splitTable(block);
    default:
      return [block];
  }
}

function splitElement<Element extends { type: string }>(element: Element): Element[] {
  if (!("text" in element) || typeof element.text !== "string") return [element];
  return splitText(element.text, blockLimits.contextText).map((text) => ({ ...element, text }));
}

function splitSection(block: SectionBlock): SectionBlock[] {
  const { text, fields = [], ...rest } = block;
  const texts = text ? splitWords(text, blockLimits.sectionText) : [];
  const parts = fields.flatMap((field) => splitWords(field, blockLimits.fieldText));
  const groups = groupParts(parts, { parts: blockLimits.sectionFields, characters: blockCharacters });
  if (texts.length <= 1 && groups.length <= 1 && parts.length === fields.length) return [block];
  const [first, ...others] = groups;
  const last = texts.at(-1);
  const made: SectionBlock[] = [
    ...texts.slice(0, -1).map((part): SectionBlock => ({ type: "section", text: part })),
    { type: "section", ...(last && { text: last }), ...(first && { fields: first }) },
    ...others.map((held): SectionBlock => ({ type: "section", fields: held })),
  ];
  return made.map((part, at) => (at === 0 ? { ...rest, ...part } : part));
}

function splitWords(words: TextObject, most: number): TextObject[] {
  return splitText(words.text, most).map((text) => ({ ...words, text }));
}

/** Rows in order; a row that is too long is told in several. */
function splitTable(block: TableBlock): TableBlock[] {
  const room = { parts: blockLimits.tableRows, characters: messageLimits.tableCharacters };
  return groupParts(block.rows.flatMap(splitRow), room).map((rows) => ({ ...block, rows }));
}

function splitRow(row: TableBlock["rows"][number]): TableBlock["rows"] {
  return sizeOf(row) <= messageLimits.tableCharacters ? [row] : groupParts(row, { characters: blockCharacters });
}
