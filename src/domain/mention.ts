import { z } from "zod";

/** `person`, `organisation`, `product`: somebody or something stored, named. `money`, `date`: a value that was written. */
export const mentionKinds = ["person", "organisation", "product", "money", "date"] as const;
export const mentionKindSchema = z.enum(mentionKinds);
export type MentionKind = z.infer<typeof mentionKindSchema>;

const part = z.int().optional();
const dateParts = z.object({ year: part, month: part, day: part, quarter: part, half: part });

/** What a passage names: `start` and `end` are UTF-16 offsets into its text. */
export const mentionSchema = z.object({
  kind: mentionKindSchema,
  /** Our id of the contact, account or product; null for values, and for competitors, which are known by name only. */
  refId: z.string().nullable(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /**
   * The amount in major units with its ISO 4217 currency, or the parts of the date that were written; `to` where a
   * range was.
   */
  value: z
    .union([
      z.object({ amount: z.number(), to: z.number().optional(), currency: z.string() }),
      dateParts.extend({ to: dateParts.optional() }),
    ])
    .nullable(),
});
export type Mention = z.infer<typeof mentionSchema>;
