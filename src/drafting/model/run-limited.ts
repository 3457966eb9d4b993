/** Runs `work` over all items, at most `limit` at a time; results in the order of the items. */
export async function runLimited<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const queue = [...items.entries()];
  const drain = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, item] = next;
      try {
        results.set(at, await work(item));
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, drain));
  return items.flatMap((_item, at) => results.get(at) ?? []);
}
