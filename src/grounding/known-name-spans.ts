import type { FoundValue } from "./values/value.ts";

const spaceByHan = /(?<=[\u3400-\u9fff])\s{1,8}|\s{1,8}(?=[\u3400-\u9fff])/g;

/** Without the spaces that some put between Chinese characters and figures: 宁波 3 号冷库 is 宁波3号冷库. */
export function withoutHanSpaces(text: string): string {
  return text.replace(spaceByHan, "");
}

/**
 * Drops values that are part of a known name: the 8 of "T8 系列", the 三一 of 三一重工. Names come longest first, as
 * `withoutHanSpaces` writes them.
 */
export function withoutNames(text: string, values: FoundValue[], names: readonly string[]): FoundValue[] {
  const longest = names[0]?.length ?? 0;
  if (longest === 0) return values;
  return values.filter((value) => !isCovered(text, value, names, 2 * longest));
}

/** True when a name spans the value, in the text around it; `reach`: how much of it on either side. */
function isCovered(text: string, { start, end }: FoundValue, names: readonly string[], reach: number): boolean {
  const before = withoutHanSpaces(text.slice(Math.max(0, start - reach), end));
  const lead = withoutHanSpaces(text.slice(Math.max(0, start - reach), start)).length;
  const around = withoutHanSpaces(text.slice(Math.max(0, start - reach), end + reach));
  return names.some((name) => {
    const at = around.indexOf(name, Math.max(0, before.length - name.length));
    return at >= 0 && at <= lead;
  });
}
