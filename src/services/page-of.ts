/** How much of a list one answer holds when the asker does not say. */
const defaultLimit = 50;

export type PageRequest = { cursor?: string | undefined; limit?: number | undefined };
export type Page<T> = { items: T[]; nextCursor: string | null };

/** A stretch of an ordered list; the cursor is the id of the last item already given. An unknown cursor starts anew. */
export function pageOf<T extends { id: string }>(
  ordered: readonly T[],
  { cursor, limit = defaultLimit }: PageRequest,
): Page<T> {
  const start = cursor === undefined ? 0 : ordered.findIndex(({ id }) => id === cursor) + 1;
  const items = ordered.slice(start, start + limit);
  const more = start + limit < ordered.length;
  return { items, nextCursor: more ? (items.at(-1)?.id ?? null) : null };
}
