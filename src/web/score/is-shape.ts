/** Says whether a value has a shape. The API's types leave the members of single methods open, so each is looked at. */
export type Is<T> = (value: unknown) => value is T;

export const isText: Is<string> = (value) => typeof value === "string";
export const isNumber: Is<number> = (value) => typeof value === "number";
export const isTruth: Is<boolean> = (value) => typeof value === "boolean";
/** A figure, a word, yes or no. */
export const isPlain: Is<string | number | boolean> = (value) => isText(value) || isNumber(value) || isTruth(value);

export function isNullable<T>(is: Is<T>): Is<T | null> {
  return (value): value is T | null => value === null || is(value);
}

export function isListOf<T>(is: Is<T>): Is<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(is);
}

/** An object with at least these members. */
export function isShape<T extends object>(members: { [Name in keyof T]: Is<T[Name]> }): Is<T> {
  const guards: [string, Is<unknown>][] = Object.entries(members);
  return (value): value is T => {
    if (typeof value !== "object" || value === null) return false;
    const held = new Map<string, unknown>(Object.entries(value));
    return guards.every(([name, is]) => is(held.get(name)));
  };
}
