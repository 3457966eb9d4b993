import type { KnownBlock, RichTextBlockElement } from "@slack/types";

/** What blocks say, as plain lines. Buttons say nothing here; words of `mrkdwn` stay escaped. */
export function blocksText(blocks: readonly KnownBlock[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockText(block: KnownBlock): string {
  switch (block.type) {
    case "rich_text":
      return block.elements.map(elementText).join("\n");
    case "header":
      return block.text.text;
    case "section":
      return [block.text, ...(block.fields ?? [])].flatMap((held) => held?.text ?? []).join("\n");
    case "context":
      return block.elements.flatMap((element) => ("text" in element ? element.text : [])).join(" · ");
    case "markdown":
      return block.text;
    case "image":
      return block.alt_text;
    case "table":
      return block.rows.map((row) => row.map(cellText).join(" | ")).join("\n");
    default:
      return "";
  }
}

function elementText(element: RichTextBlockElement): string {
  if (element.type === "rich_text_list")
    return element.elements.map((item) => `- ${inlineText(item.elements)}`).join("\n");
  return inlineText(element.elements);
}

function inlineText(elements: readonly object[]): string {
  return elements.map((element) => ("text" in element ? String(element.text) : "")).join("");
}

function cellText(cell: object): string {
  if ("elements" in cell && Array.isArray(cell.elements)) return cell.elements.map(elementText).join(" ");
  return "text" in cell ? String(cell.text) : "";
}
