import { z } from "zod";
import { actionsElement, button, contextAction, inputElement, sectionAccessory } from "./element-schemas.ts";
import { richText } from "./rich-text-schemas.ts";
import {
  chars,
  hasOneSource,
  imageElement,
  imageFields,
  items,
  mrkdwn,
  oneSource,
  plainText,
  textObject,
  url,
  whole,
} from "./text-schemas.ts";

/** Where blocks may stand. */
export type Surface = "message" | "modal" | "home";

const id = { block_id: chars(255).optional() };
const flag = z.boolean().optional();

const actions = z.strictObject({ type: z.literal("actions"), ...id, elements: items(actionsElement, 25) });
const contextElement = z.discriminatedUnion("type", [imageElement, mrkdwn(3000), plainText(3000)]);
const context = z.strictObject({ type: z.literal("context"), ...id, elements: items(contextElement, 10) });
const divider = z.strictObject({ type: z.literal("divider"), ...id });
const header = z.strictObject({ type: z.literal("header"), ...id, text: plainText(150) });
const image = z
  .strictObject({ type: z.literal("image"), ...id, ...imageFields, title: plainText(2000).optional() })
  .refine(hasOneSource, oneSource);
const input = z.strictObject({
  type: z.literal("input"),
  ...id,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: flag,
  element: inputElement,
  dispatch_action: flag,
});
const section = z
  .strictObject({
    type: z.literal("section"),
    ...id,
    text: textObject(3000).optional(),
    fields: items(textObject(2000), 10).optional(),
    accessory: sectionAccessory.optional(),
    expand: flag,
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    error: "must define either `text` or `fields`",
  });
const video = z.strictObject({
  type: z.literal("video"),
  ...id,
  video_url: url(),
  thumbnail_url: url(),
  alt_text: chars(2000),
  title: plainText(199),
  title_url: url().optional(),
  author_name: chars(49).optional(),
  provider_name: chars(255).optional(),
  provider_icon_url: url().optional(),
  description: plainText(199).optional(),
});

const rawText = z.strictObject({ type: z.literal("raw_text"), text: chars(2000) });
const rawNumber = z.strictObject({ type: z.literal("raw_number"), value: z.number(), text: chars(2000).optional() });
const cell = z.discriminatedUnion("type", [rawText, rawNumber, richText]);
const table = z.strictObject({
  type: z.literal("table"),
  ...id,
  rows: items(items(cell, 20), 100),
  column_settings: items(
    z.strictObject({ align: z.enum(["left", "center", "right"]).optional(), is_wrapped: flag }).nullable(),
    20,
  ).optional(),
});
const dataTable = z
  .strictObject({
    type: z.literal("data_table"),
    ...id,
    rows: items(items(cell, 20), 101, 2),
    caption: chars(2000),
    page_size: whole(1, 100).optional(),
    row_header_column_index: whole(0, 19).optional(),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), {
    error: "all rows must have the same number of values",
  });

const markdown = z.strictObject({ type: z.literal("markdown"), ...id, text: chars(12_000) });
const contextActions = z.strictObject({
  type: z.literal("context_actions"),
  ...id,
  elements: items(contextAction, 5),
});

const alert = z.strictObject({
  type: z.literal("alert"),
  ...id,
  text: textObject(200),
  level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
});
const card = z
  .strictObject({
    type: z.literal("card"),
    ...id,
    hero_image: imageElement.optional(),
    icon: imageElement.optional(),
    title: mrkdwn(150).optional(),
    subtitle: mrkdwn(150).optional(),
    body: mrkdwn(200).optional(),
    actions: items(button, 3).optional(),
  })
  .refine((held) => [held.hero_image, held.title, held.actions, held.body].some((part) => part !== undefined), {
    error: "must define one of `hero_image`, `title`, `actions` or `body`",
  });
const carousel = z.strictObject({ type: z.literal("carousel"), ...id, elements: items(card, 10) });

const everywhere = [actions, context, divider, header, image, input, richText, section, video] as const;
const container = z
  .strictObject({
    type: z.literal("container"),
    ...id,
    title: plainText(150).optional(),
    rich_text_title: richText.optional(),
    subtitle: textObject(150).optional(),
    child_blocks: items(z.discriminatedUnion("type", [...everywhere, table]), 10),
    width: z.enum(["narrow", "standard", "wide", "full"]).optional(),
    icon: imageElement.optional(),
    is_collapsible: flag,
    default_collapsed: flag,
    has_header_divider: flag,
  })
  .refine(({ title, rich_text_title }) => title !== undefined || rich_text_title !== undefined, {
    error: "must define either `title` or `rich_text_title`",
  });

const source = z.strictObject({ type: z.literal("url"), url: url(), text: chars(255) });
const taskCard = z.strictObject({
  type: z.literal("task_card"),
  ...id,
  task_id: chars(255),
  title: chars(255),
  details: richText.optional(),
  output: richText.optional(),
  sources: items(source, 100).optional(),
  status: z.enum(["pending", "in_progress", "complete", "error"]),
});
const plan = z.strictObject({
  type: z.literal("plan"),
  ...id,
  title: chars(255),
  tasks: items(taskCard, 50).optional(),
});

const inMessages = [
  ...everywhere,
  ...[alert, card, carousel, container, contextActions, dataTable, markdown, plan, table, taskCard],
] as const;

/** The blocks of each surface; `file` is in none: Slack shows it, nobody may send it. */
export const blockSchemas = {
  message: z.discriminatedUnion("type", inMessages),
  modal: z.discriminatedUnion("type", [...everywhere, alert]),
  home: z.discriminatedUnion("type", [...everywhere, alert]),
} satisfies Record<Surface, z.ZodType>;

const viewFields = {
  private_metadata: chars(3000, 0).optional(),
  callback_id: chars(255, 0).optional(),
  external_id: chars(255, 0).optional(),
  blocks: z.array(z.unknown()),
};

/** A view without its blocks, which are looked at by themselves. */
export const viewSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("modal"),
    ...viewFields,
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: flag,
    notify_on_close: flag,
    submit_disabled: flag,
  }),
  z.strictObject({ type: z.literal("home"), ...viewFields }),
]);
