import { z } from "zod";
import {
  actionable,
  checkboxes,
  chosen,
  confirmable,
  focusable,
  ids,
  menu,
  multiSelects,
  overflow,
  placeholder,
  radioButtons,
  selects,
} from "./choice-schemas.ts";
import { richText } from "./rich-text-schemas.ts";
import { chars, colourScheme, imageElement, items, plainText, url, whole } from "./text-schemas.ts";

const typed = {
  ...actionable,
  ...focusable,
  ...placeholder,
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: items(z.enum(["on_enter_pressed", "on_character_entered"]), 2).optional() })
    .optional(),
};

export const button = z.strictObject({
  type: z.literal("button"),
  ...confirmable,
  text: plainText(75),
  value: chars(2000).optional(),
  url: url().optional(),
  style: colourScheme.optional(),
  accessibility_label: chars(75).optional(),
});

const workflowButton = z.strictObject({
  type: z.literal("workflow_button"),
  ...confirmable,
  text: plainText(75),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: url(),
      customizable_input_parameters: z.array(z.strictObject({ name: chars(255), value: chars(3000) })).optional(),
    }),
  }),
  style: colourScheme.optional(),
  accessibility_label: chars(75).optional(),
});

const day = z.string().refine((text) => /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/.test(text), {
  error: "must be a valid date in the format YYYY-MM-DD",
});
const clockTime = z.string().refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), {
  error: "must be a valid time in the format HH:mm",
});
const datepicker = z.strictObject({ type: z.literal("datepicker"), ...menu, initial_date: day.optional() });
const dateTimepicker = z.strictObject({
  type: z.literal("datetimepicker"),
  ...chosen,
  initial_date_time: whole(1_000_000_000, 9_999_999_999).optional(),
});
const timepicker = z.strictObject({
  type: z.literal("timepicker"),
  ...menu,
  initial_time: clockTime.optional(),
  timezone: chars(255).optional(),
});

const plainTextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    ...typed,
    initial_value: chars(3000, 0).optional(),
    multiline: z.boolean().optional(),
    min_length: whole(0, 3000).optional(),
    max_length: whole(1, 3000).optional(),
  })
  .refine(({ min_length = 0, max_length = 3000 }) => min_length <= max_length, {
    error: "min_length must not be greater than max_length",
  });
const emailInput = z.strictObject({
  type: z.literal("email_text_input"),
  ...typed,
  initial_value: chars(3000).optional(),
});
const urlInput = z.strictObject({ type: z.literal("url_text_input"), ...typed, initial_value: url().optional() });
const decimal = z.string().refine((text) => /^-?\d+(\.\d+)?$/.test(text), { error: "must be a valid number" });
const numberInput = z.strictObject({
  type: z.literal("number_input"),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: decimal.optional(),
  min_value: decimal.optional(),
  max_value: decimal.optional(),
});
const richTextInput = z.strictObject({
  type: z.literal("rich_text_input"),
  ...typed,
  initial_value: richText.optional(),
  min_lines: whole(1, 100).optional(),
  max_lines: whole(1, 100).optional(),
});
const fileInput = z.strictObject({
  type: z.literal("file_input"),
  ...actionable,
  filetypes: items(chars(255), 100).optional(),
  max_files: whole(1, 10).optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: chars(2000),
  accessibility_label: chars(75).optional(),
});
const feedbackButtons = z.strictObject({
  type: z.literal("feedback_buttons"),
  ...actionable,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});
const iconButton = z.strictObject({
  type: z.literal("icon_button"),
  ...confirmable,
  icon: z.enum(["trash"]),
  text: plainText(75),
  value: chars(2000).optional(),
  accessibility_label: chars(75).optional(),
  visible_to_user_ids: ids.optional(),
});

const menus = [...selects, ...multiSelects, checkboxes, radioButtons, datepicker, timepicker] as const;

export const actionsElement = z.discriminatedUnion("type", [
  ...menus,
  button,
  workflowButton,
  overflow,
  dateTimepicker,
  richTextInput,
]);
export const sectionAccessory = z.discriminatedUnion("type", [
  ...menus,
  button,
  workflowButton,
  overflow,
  imageElement,
]);
export const inputElement = z.discriminatedUnion("type", [
  ...menus,
  dateTimepicker,
  plainTextInput,
  emailInput,
  urlInput,
  numberInput,
  richTextInput,
  fileInput,
]);
export const contextAction = z.discriminatedUnion("type", [feedbackButtons, iconButton]);
