import { z } from "zod";
import { daySchema } from "./day.ts";

/** `note`: written about a customer. `knowledge`: our own material (test reports, cases), about no customer. */
export const noteKinds = ["note", "knowledge"] as const;

export const noteSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  kind: z.enum(noteKinds),
  accountId: z.string().nullable(),
  title: z.string(),
  date: daySchema.nullable(),
  author: z.string().nullable(),
  text: z.string(),
});
export type Note = z.infer<typeof noteSchema>;

/** A stretch of a note: `start` and `end` are UTF-16 offsets into the note's text. */
export const passageSchema = z.object({
  id: z.string(),
  noteId: z.string(),
  externalId: z.string(),
  kind: z.enum(noteKinds),
  accountId: z.string().nullable(),
  title: z.string(),
  date: daySchema.nullable(),
  author: z.string().nullable(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
});
export type Passage = z.infer<typeof passageSchema>;
