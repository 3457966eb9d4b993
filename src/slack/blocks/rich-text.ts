import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextList,
  RichTextQuote,
  RichTextSection,
} from "@slack/types";
import { plainText } from "./plain-text.ts";

/**
 * Rich text: Slack shows its words as they are and reads no mention, link or formatting in them. So this is where words
 * from data go. A stretch without words is left out, since Slack refuses empty elements.
 */
export type Inline = readonly RichTextElement[];
type Style = { bold?: true; italic?: true; code?: true };

export function text(words: string, style?: Style): Inline {
  const shown = plainText(words);
  return shown === "" ? [] : [{ type: "text", text: shown, ...(style && { style }) }];
}

export const bold = (words: string): Inline => text(words, { bold: true });
export const italic = (words: string): Inline => text(words, { italic: true });

/** `url` is one of ours, never one from data; without one the words stand alone. */
export function link(url: string | null, words: string, style?: Style): Inline {
  const shown = plainText(words);
  if (url === null || shown === "") return text(words, style);
  return [{ type: "link", url, text: shown, ...(style && { style }) }];
}

/** Stretches one after the other with `by` between those that say something. */
export function joined(parts: readonly Inline[], by: string): Inline {
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [...text(by), ...part]));
}

/** A line. */
export function section(...parts: readonly Inline[]): RichTextSection[] {
  const elements = parts.flat();
  return elements.length > 0 ? [{ type: "rich_text_section", elements }] : [];
}

export function bulletList(items: readonly Inline[]): RichTextList[] {
  const elements = items.flatMap((item) => section(item));
  return elements.length > 0 ? [{ type: "rich_text_list", style: "bullet", elements }] : [];
}

export function quote(...parts: readonly Inline[]): RichTextQuote[] {
  const elements = parts.flat();
  return elements.length > 0 ? [{ type: "rich_text_quote", elements }] : [];
}

/** Words in a frame of fixed width. */
export function preformatted(words: string): RichTextBlockElement[] {
  const shown = plainText(words);
  return shown === "" ? [] : [{ type: "rich_text_preformatted", elements: [{ type: "text", text: shown }] }];
}

/** One block of what is said; none where nothing is. */
export function richText(...parts: readonly (readonly RichTextBlockElement[])[]): RichTextBlock[] {
  const elements = parts.flat();
  return elements.length > 0 ? [{ type: "rich_text", elements }] : [];
}
