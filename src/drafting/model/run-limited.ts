/** An item that may have to wait for another. */
export type Ordered = { id: string; after: string | undefined };

type Work<Item, Result> = (item: Item) => Promise<Result>;

/**
 * Runs `work` over all items, at most `limit` at a time, each after the one it names; results in the order of the items.
 * An item that names none of them, or waits for itself, waits for nobody. After a failure nothing more is begun.
 */
export async function runLimited<Item extends Ordered, Result>(
  items: readonly Item[],
  limit: number,
  work: Work<Item, Result>,
): Promise<Result[]> {
  const slots = createSlots(limit);
  const byId = new Map(items.map((item) => [item.id, item]));
  const started = new Map<string, Promise<Result>>();
  let failed = false;
  const run = async (item: Item, before: Promise<unknown> | undefined) => {
    await before;
    const leave = await slots.enter();
    try {
      if (failed) throw new Error("an item before this one failed");
      return await work(item);
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      leave();
    }
  };
  const start = (item: Item, waiting: ReadonlySet<string>): Promise<Result> => {
    const held = started.get(item.id);
    if (held) return held;
    const first = byId.get(item.after ?? "");
    const before = first && !waiting.has(first.id) ? start(first, new Set([...waiting, item.id])) : undefined;
    const running = run(item, before);
    started.set(item.id, running);
    return running;
  };
  return allSettledOrFirst(items.map((item) => start(item, new Set([item.id]))));
}

/** Waits until nothing runs any more; throws the first failure in time. */
async function allSettledOrFirst<Result>(running: readonly Promise<Result>[]): Promise<Result[]> {
  const all = Promise.all(running);
  await Promise.allSettled(running);
  return all;
}

function createSlots(limit: number) {
  const waiting: (() => void)[] = [];
  let free = limit;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    enter: async () => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return leave;
    },
  };
}
