import { z } from "zod";
import { daySchema } from "./day.ts";

export const taskStatuses = ["open", "done", "dropped"] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** Longest statement of a task and longest name of who does it, in characters. */
export const taskLimits = { statement: 600, ownerName: 200 } as const;

/** What somebody of our side does next at an account, and by when (`10-method.md §17`: owner, next step, date). */
export const taskSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  /** Whom it is about; null where it is about nobody alone. */
  contactId: z.string().nullable(),
  opportunityId: z.string().nullable(),
  /** The note that it follows from; null where a person wrote it without one. */
  noteId: z.string().nullable(),
  /** The note's sentence, word for word. */
  quote: z.string().nullable(),
  statement: z.string().min(1),
  ownerName: z.string().nullable(),
  dueOn: daySchema.nullable(),
  status: z.enum(taskStatuses),
  /** The day it was done or dropped; null while it is open. */
  closedOn: daySchema.nullable(),
  /** Who put it on record. */
  by: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Task = z.infer<typeof taskSchema>;
