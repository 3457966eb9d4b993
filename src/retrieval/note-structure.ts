/** Patterns of a heading with its level: fewer signs stand higher, and Markdown's six levels above the others. */
const headings: readonly (readonly [RegExp, level: (match: RegExpMatchArray) => number])[] = [
  [/^(#{1,6})\s+(.*)$/, ([, signs = ""]) => signs.length],
  [/^(?:[一二三四五六七八九十]{1,3}、)([^。！？；]{1,40})$/, () => 7],
  [/^【([^】]{1,40})】$/, () => 7],
  [/^\*\*([^*]{1,80})\*\*[:：]?$/, () => 8],
];

export type Heading = { level: number; text: string };

/** The heading that a trimmed line is; null for running text. */
export function headingOf(line: string): Heading | null {
  for (const [pattern, level] of headings) {
    const match = line.match(pattern);
    if (match) return { level: level(match), text: match.at(-1) ?? "" };
  }
  return null;
}

const turn = /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?([\p{L}\p{M}][\p{L}\p{M}\p{N} .'’·()（）-]{0,30})[:：]/u;

/** Who a trimmed line says is speaking (`10:02 Li Wei: …`); also the label of a line that is none, such as 预算：. */
export function labelOf(line: string): string | null {
  return line.match(turn)?.[1]?.trim() ?? null;
}
