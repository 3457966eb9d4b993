import { z } from "zod";
import { daySchema } from "./day.ts";

export const needLayers = ["explicit", "latent", "deep"] as const;
export const needKinds = ["organisation", "personal"] as const;
export const needStatuses = ["hypothesis", "supported", "confirmed"] as const;
export const maslowLevels = ["physiological", "safety", "belonging", "esteem", "self-actualisation"] as const;

/** Words out of a note, verbatim, and who said them where that is known. */
export const needQuoteSchema = z.object({
  /** The note's own id at its source. */
  noteRef: z.string(),
  quote: z.string(),
  /** Contact who spoke; null where the note does not say. */
  speakerId: z.string().nullable(),
});
export type NeedQuote = z.infer<typeof needQuoteSchema>;

/** A need of the customer as the iceberg holds it (`10-method.md §10`). */
export const needSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  accountId: z.string(),
  /** Contact whose need it is; null while nobody is known to hold it. */
  holderId: z.string().nullable(),
  statement: z.string().min(1),
  /** explicit 显性 · latent 潜在 · deep 深藏. */
  layer: z.enum(needLayers),
  kind: z.enum(needKinds),
  /** Of personal needs. */
  maslow: z.enum(maslowLevels).nullable(),
  /** What the recorder claims; the iceberg checks it against the quotes. */
  status: z.enum(needStatuses),
  quotes: z.array(needQuoteSchema),
  recordedOn: daySchema.nullable(),
});
export type Need = z.infer<typeof needSchema>;
