import { z } from "zod";

/** `person`, `organisation`, `product`: somebody or something stored, named. `money`, `date`: a value that was written. */
export const mentionKinds = ["person", "organisation", "product", "money", "date"] as const;

const part = z.int().optional();

/** What a passage names: `start` and `end` are UTF-16 offsets into its text. */
export const mentionSchema = z.object({
  kind: z.enum(mentionKinds),
  /** Our id of the contact, account or product; null for values. */
  refId: z.string().nullable(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** The amount in major units with its ISO 4217 currency, or the parts of the date that were written. */
  value: z
    .union([
      z.object({ amount: z.number(), currency: z.string() }),
      z.object({ year: part, month: part, day: part, quarter: part, half: part }),
    ])
    .nullable(),
});
export type Mention = z.infer<typeof mentionSchema>;
