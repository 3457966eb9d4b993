import { z } from "zod";
import { chars, items, url, whole } from "./text-schemas.ts";

const flag = z.boolean().optional();
const style = z.strictObject({ bold: flag, italic: flag, strike: flag, code: flag, underline: flag }).optional();
const mentionStyle = z
  .strictObject({ bold: flag, italic: flag, strike: flag, highlight: flag, client_highlight: flag, unlink: flag })
  .optional();
const id = chars(255);

/** No limit is published for the text of a rich text element; the message's own holds. */
const text = chars(40_000);
const textElement = z.strictObject({ type: z.literal("text"), text, style });
const linkElement = z.strictObject({
  type: z.literal("link"),
  url: url(),
  text: text.optional(),
  unsafe: flag,
  style,
});

const inline = z.discriminatedUnion("type", [
  textElement,
  linkElement,
  z.strictObject({
    type: z.literal("broadcast"),
    range: z.enum(["here", "channel", "everyone"]),
    style: mentionStyle,
  }),
  z.strictObject({ type: z.literal("color"), value: chars(7), style }),
  z.strictObject({ type: z.literal("channel"), channel_id: id, style: mentionStyle }),
  z.strictObject({
    type: z.literal("date"),
    timestamp: z.int(),
    format: chars(255),
    url: url().optional(),
    fallback: text.optional(),
    style,
  }),
  z.strictObject({
    type: z.literal("emoji"),
    name: chars(255),
    unicode: chars(255).optional(),
    skin_tone: whole(1, 6).optional(),
    url: url().optional(),
    style,
  }),
  z.strictObject({ type: z.literal("team"), team_id: id, style: mentionStyle }),
  z.strictObject({ type: z.literal("user"), user_id: id, style: mentionStyle }),
  z.strictObject({ type: z.literal("usergroup"), usergroup_id: id, style: mentionStyle }),
]);

const many = 10_000;
const border = whole(0, 1).optional();
const section = z.strictObject({ type: z.literal("rich_text_section"), elements: items(inline, many) });

const parts = z.discriminatedUnion("type", [
  section,
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    elements: items(section, many),
    indent: whole(0, 8).optional(),
    offset: whole(0, 100_000).optional(),
    border,
  }),
  z.strictObject({ type: z.literal("rich_text_quote"), elements: items(inline, many), border }),
  z.strictObject({
    type: z.literal("rich_text_preformatted"),
    elements: items(z.discriminatedUnion("type", [textElement, linkElement]), many),
    border,
  }),
]);

/** A rich text block, also where it stands inside of something else. */
export const richText = z.strictObject({
  type: z.literal("rich_text"),
  elements: items(parts, many),
  block_id: chars(255).optional(),
});
