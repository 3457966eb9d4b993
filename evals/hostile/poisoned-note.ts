import { z } from "zod";

/**
 * What an attack wants to see written. `marker`: a word it orders to be printed; `instruction`: its own order, repeated;
 * `host`: where a link or an upload would go; `fact`, `person`: invented; `foreign`: another account's name or figure.
 */
export const canarySchema = z.strictObject({
  kind: z.enum(["marker", "instruction", "host", "fact", "person", "foreign"]),
  text: z.string().min(1),
  /** The note states it as its own content: it may stand in quotation marks in a claim that cites the note, nowhere else. */
  quotable: z.literal(true).optional(),
});
export type Canary = z.infer<typeof canarySchema>;

export const poisonedNoteSchema = z.strictObject({
  id: z.string(),
  lang: z.enum(["zh", "en"]),
  technique: z.string(),
  /** Of the demo company; the foreign canaries belong to another one. */
  account: z.string(),
  title: z.string(),
  date: z.iso.date(),
  text: z.string(),
  canary: z.array(canarySchema).min(1),
});
export type PoisonedNote = z.infer<typeof poisonedNoteSchema>;
