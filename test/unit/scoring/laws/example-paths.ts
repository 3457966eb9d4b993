/** Where something stands in an example: `["accounts", 0, "orders", 2, "date"]`. */
export type Path = readonly (string | number)[];
export type Leaf = { path: Path; held: unknown };

type Holder = Record<string | number, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** Every value that holds no others, empty lists and objects included, in the order of the example. */
export function leavesOf(value: unknown, path: Path = []): Leaf[] {
  if (!isHolder(value)) return [{ path, held: value }];
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  return keys.flatMap((key) => leavesOf(value[key], [...path, key]));
}

/** Every list in it, itself included. */
export function listsOf(value: unknown, path: Path = []): { path: Path; list: readonly unknown[] }[] {
  if (!isHolder(value)) return [];
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  const own = Array.isArray(value) ? [{ path, list: value }] : [];
  return [...own, ...keys.flatMap((key) => listsOf(value[key], [...path, key]))];
}

/** A copy with another value at the path; `undefined` takes the member out. */
export function withValue(value: unknown, [key, ...rest]: Path, held: unknown): unknown {
  if (key === undefined) return held;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? withValue(item, rest, held) : item));
  if (!isHolder(value)) throw new Error(`nothing at ${String(key)}`);
  const { [key]: before, ...others } = value;
  if (rest.length === 0 && held === undefined) return others;
  return { ...value, [key]: withValue(before, rest, held) };
}

/** `accounts.0.orders.2.date` without the places in lists: `accounts.orders.date`. */
export function memberOf(path: Path): string {
  return path.filter((key) => typeof key === "string").join(".");
}
