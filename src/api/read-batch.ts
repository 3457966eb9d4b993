import type { z } from "@hono/zod-openapi";
import { noteInputSchema } from "./schemas/notes.ts";

type IndexedNote = z.infer<typeof noteInputSchema> & { index: number };

/** Sorts a batch into notes that can be stored and places of those that cannot, so that one bad note loses nothing. */
export function readBatch(notes: readonly unknown[]): {
  good: IndexedNote[];
  rejected: { index: number; reason: string }[];
} {
  const good: IndexedNote[] = [];
  const rejected: { index: number; reason: string }[] = [];
  notes.forEach((note, index) => {
    const parsed = noteInputSchema.safeParse(note);
    if (parsed.success) good.push({ ...parsed.data, index });
    else
      rejected.push({
        index,
        reason: parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
      });
  });
  return { good, rejected };
}
