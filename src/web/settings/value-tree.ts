/** A place in a tree of values; a number is a place in a list. */
export type Path = readonly (string | number)[];

type Tree = Readonly<Record<string, unknown>>;

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>((held, key) => {
    if (Array.isArray(held)) return held[Number(key)];
    return isTree(held) && Object.hasOwn(held, key) ? held[key] : undefined;
  }, tree);
}

/** `override` over `base`, member by member; lists whole, as the server does. */
export function laidOver(base: unknown, override: unknown): unknown {
  if (override === undefined) return base;
  if (!isTree(base) || !isTree(override)) return override;
  const members = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(override)) members.set(key, laidOver(members.get(key), value));
  return Object.fromEntries(members);
}

/** The same of two trees. */
export function treeOver(base: Tree, override: Tree): Record<string, unknown> {
  const laid = laidOver(base, override);
  return isTree(laid) ? { ...laid } : {};
}

/** The tree with one value set; members on the way are made. */
export function withValue(tree: unknown, [key, ...rest]: Path, value: unknown): Tree {
  const held = isTree(tree) ? tree : {};
  if (key === undefined) return held;
  return { ...held, [key]: rest.length === 0 ? value : withValue(held[key], rest, value) };
}

/** The tree without one value, and without members that hold nothing then. */
export function withoutValue(tree: unknown, [key, ...rest]: Path): Tree {
  const held = isTree(tree) ? tree : {};
  if (key === undefined || !Object.hasOwn(held, key)) return held;
  const inner = rest.length === 0 ? {} : withoutValue(held[key], rest);
  const { [key]: _, ...others } = held;
  return Object.keys(inner).length === 0 ? others : { ...others, [key]: inner };
}

/** Text that is equal where values are, whatever order their members have. */
export function textOf(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? "";
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

export type LeafChange = { path: string[]; from: unknown; to: unknown };

/** Every value in which two trees differ; what one of them lacks is undefined there. */
export function leafChanges(from: unknown, to: unknown, path: string[] = []): LeafChange[] {
  if (!isTree(from) && !isTree(to)) return textOf(from) === textOf(to) ? [] : [{ path, from, to }];
  const left = isTree(from) ? from : {};
  const right = isTree(to) ? to : {};
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return keys.flatMap((key) => leafChanges(left[key], right[key], [...path, key]));
}
