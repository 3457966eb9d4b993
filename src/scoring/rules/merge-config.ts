type PlainObject = { [key: string]: unknown };

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `override` laid over `base`: objects member by member, everything else (lists too) replaced whole. */
export function mergeConfig(base: unknown, override: unknown): unknown {
  if (override === undefined) return base;
  if (!isPlainObject(base) || !isPlainObject(override)) return override;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(override)) merged.set(key, mergeConfig(merged.get(key), value));
  return Object.fromEntries(merged);
}

/** Freezes a tree of plain data in place. */
export function freezeConfig<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const member of Object.values(value)) freezeConfig(member);
  return Object.freeze(value);
}
