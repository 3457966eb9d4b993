import { z } from "zod";

/** Characters as people count them, not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length;

/** A string of at most `max` characters, refused in Slack's words. */
export function chars(max: number, min = 1) {
  return z
    .string()
    .refine((text) => lengthOf(text) >= min, { error: `must be more than ${min - 1} characters` })
    .refine((text) => lengthOf(text) <= max, { error: `must be less than ${max + 1} characters` });
}

/** A list within bounds, refused in Slack's words. */
export function items<Item extends z.ZodType>(item: Item, max: number, min = 1) {
  return z
    .array(item)
    .refine((list) => list.length >= min, { error: `no less than ${min} items allowed` })
    .refine((list) => list.length <= max, { error: `no more than ${max} items allowed` });
}

export const whole = (min: number, max: number) =>
  z
    .int()
    .refine((value) => value >= min, { error: `must be greater than or equal to ${min}` })
    .refine((value) => value <= max, { error: `must be less than or equal to ${max}` });

const schemes = /^(https?:\/\/|mailto:|tel:|slack:\/\/)\S/i;

/** An address that Slack makes a link of. */
export const url = (max = 3000) => chars(max).refine((text) => schemes.test(text), { error: "invalid url" });

export const plainText = (max: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: chars(max), emoji: z.boolean().optional() });

export const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: chars(max), verbatim: z.boolean().optional() });

export const textObject = (max: number) => z.discriminatedUnion("type", [plainText(max), mrkdwn(max)]);

export const colourScheme = z.enum(["primary", "danger"]);

export const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: textObject(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: colourScheme.optional(),
});

const optionFields = { value: chars(150), description: plainText(75).optional() };
export const option = z.strictObject({ text: plainText(75), ...optionFields });
export const listedOption = z.strictObject({
  text: textObject(75),
  ...optionFields,
  description: textObject(75).optional(),
});
export const overflowOption = option.extend({ url: url().optional() });
export const optionGroup = z.strictObject({ label: plainText(75), options: items(option, 100) });

const slackFile = z
  .strictObject({ id: chars(255).optional(), url: url().optional() })
  .refine(({ id, url: address }) => (id === undefined) !== (address === undefined), {
    error: "must define either `id` or `url`",
  });

export const imageFields = { alt_text: chars(2000), image_url: url().optional(), slack_file: slackFile.optional() };

/** Where a picture comes from: one place, not two and not none. */
export const hasOneSource = ({ image_url, slack_file }: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (image_url === undefined) !== (slack_file === undefined);
export const oneSource = { error: "must define either `image_url` or `slack_file`" };

export const imageElement = z
  .strictObject({ type: z.literal("image"), ...imageFields })
  .refine(hasOneSource, oneSource);
