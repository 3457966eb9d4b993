/** Gives what was worked out for a key before, else works it out. */
export type Remember<T> = (key: string, make: () => T) => T;

/** Keeps the results of the last `limit` keys; of more, those that came first are worked out again. */
export function createRemember<T>(limit: number): Remember<T> {
  const held = new Map<string, { value: T }>();
  return (key, make) => {
    const known = held.get(key);
    if (known) return known.value;
    const value = make();
    const [oldest] = held.size >= limit ? held.keys() : [];
    if (oldest !== undefined) held.delete(oldest);
    held.set(key, { value });
    return value;
  };
}
