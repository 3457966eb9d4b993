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
  const firstIndex = new Map<string, number>();
  notes.forEach((note, index) => {
    const parsed = noteInputSchema.safeParse(note);
    if (!parsed.success) {
      const reasons = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
      rejected.push({ index, reason: reasons.join("; ") });
      return;
    }
    const { externalId } = parsed.data;
    const first = externalId === undefined ? undefined : firstIndex.get(externalId);
    if (first !== undefined) {
      rejected.push({ index, reason: `externalId: ${externalId} = notes.${first}` });
      return;
    }
    if (externalId !== undefined) firstIndex.set(externalId, index);
    good.push({ ...parsed.data, index });
  });
  return { good, rejected };
}
