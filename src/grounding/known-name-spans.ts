import type { FoundValue } from "./values/value.ts";

/** Drops values that are part of a known name: the 8 of "T8 系列", the 三一 of 三一重工. Names come longest first. */
export function withoutNames(text: string, values: FoundValue[], names: readonly string[]): FoundValue[] {
  if (values.length === 0 || names.length === 0) return values;
  return values.filter(({ start, end }) => !names.some((name) => covers(text, name, start, end)));
}

/** True when an occurrence of `name` spans `start` to `end`. */
function covers(text: string, name: string, start: number, end: number): boolean {
  const from = Math.max(0, end - name.length);
  const at = text.slice(from, start + name.length).indexOf(name);
  return at >= 0 && from + at <= start;
}
