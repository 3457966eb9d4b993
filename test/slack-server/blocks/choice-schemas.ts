import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import {
  chars,
  confirm,
  items,
  listedOption,
  option,
  optionGroup,
  overflowOption,
  plainText,
  whole,
} from "./text-schemas.ts";

export const actionable = { action_id: chars(255).optional() };
export const confirmable = { ...actionable, confirm: confirm.optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholder = { placeholder: plainText(150).optional() };
export const chosen = { ...confirmable, ...focusable };
export const menu = { ...chosen, ...placeholder };
const maxSelected = { max_selected_items: whole(1, 100_000).optional() };
type Choosing = {
  options?: unknown[] | undefined;
  option_groups?: { options: unknown[] }[] | undefined;
  initial_option?: unknown;
  initial_options?: unknown[] | undefined;
};

const offered = ({ options = [], option_groups = [] }: Choosing) => [
  ...options,
  ...option_groups.flatMap((group) => group.options),
];
const isOffered = (choosing: Choosing) =>
  [choosing.initial_option, ...(choosing.initial_options ?? [])]
    .filter((initial) => initial !== undefined)
    .every((initial) => offered(choosing).some((one) => isDeepStrictEqual(one, initial)));
const notOffered = { error: "initial options must exactly match the options provided" };
const hasOneList = ({ options, option_groups }: Choosing) => (options === undefined) !== (option_groups === undefined);
const oneList = { error: "must define either `options` or `option_groups`" };

const lists = { options: items(option, 100).optional(), option_groups: items(optionGroup, 100).optional() };
export const checkboxes = z
  .strictObject({
    type: z.literal("checkboxes"),
    ...chosen,
    options: items(listedOption, 10),
    initial_options: items(listedOption, 10).optional(),
  })
  .refine(isOffered, notOffered);
export const radioButtons = z
  .strictObject({
    type: z.literal("radio_buttons"),
    ...chosen,
    options: items(listedOption, 10),
    initial_option: listedOption.optional(),
  })
  .refine(isOffered, notOffered);
export const overflow = z.strictObject({
  type: z.literal("overflow"),
  ...confirmable,
  options: items(overflowOption, 5),
});

export const ids = items(chars(255), 100_000);
const respondable = { response_url_enabled: z.boolean().optional() };
const minQuery = { min_query_length: whole(0, 3000).optional() };
const filter = z
  .strictObject({
    include: items(z.enum(["im", "mpim", "private", "public"]), 4).optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();
const inConversations = { default_to_current_conversation: z.boolean().optional(), filter };

export const selects = [
  z
    .strictObject({ type: z.literal("static_select"), ...menu, ...lists, initial_option: option.optional() })
    .refine(hasOneList, oneList)
    .refine(isOffered, notOffered),
  z.strictObject({ type: z.literal("external_select"), ...menu, ...minQuery, initial_option: option.optional() }),
  z.strictObject({ type: z.literal("users_select"), ...menu, initial_user: chars(255).optional() }),
  z.strictObject({
    type: z.literal("conversations_select"),
    ...menu,
    ...respondable,
    ...inConversations,
    initial_conversation: chars(255).optional(),
  }),
  z.strictObject({
    type: z.literal("channels_select"),
    ...menu,
    ...respondable,
    initial_channel: chars(255).optional(),
  }),
] as const;

const multi = { ...menu, ...maxSelected };
const initialOptions = { initial_options: items(option, 100).optional() };
export const multiSelects = [
  z
    .strictObject({ type: z.literal("multi_static_select"), ...multi, ...lists, ...initialOptions })
    .refine(hasOneList, oneList)
    .refine(isOffered, notOffered),
  z.strictObject({ type: z.literal("multi_external_select"), ...multi, ...minQuery, ...initialOptions }),
  z.strictObject({ type: z.literal("multi_users_select"), ...multi, initial_users: ids.optional() }),
  z.strictObject({
    type: z.literal("multi_conversations_select"),
    ...multi,
    ...inConversations,
    initial_conversations: ids.optional(),
  }),
  z.strictObject({ type: z.literal("multi_channels_select"), ...multi, initial_channels: ids.optional() }),
] as const;
