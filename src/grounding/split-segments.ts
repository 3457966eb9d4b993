/** A stretch of text that sentences do not leave: a line, list item, table cell or heading. Offsets into the text. */
export type Segment = {
  kind: "heading" | "line" | "cell";
  start: number;
  end: number;
  /** Cells of one table row share it. */
  row?: number;
};

type Line = { start: number; end: number };

const comment = /<!--[\s\S]*?(?:-->|$)/g;
const frontMatter = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/;
const heading = /^[ \t]{0,3}#{1,6}[ \t]+(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)、．]?[ \t]+)?/;
const tableRule = /^[ \t|:-]*-[ \t|:-]*$/;
const listMark = /^[ \t]*(?:[-*+•][ \t]+|\d{1,3}[.)][ \t]+|>[ \t]?)*/;
const rowNumber = /^\s*\d{1,3}\s*$/;

/** Comments and front matter become spaces, so that offsets stay. */
function blank(text: string): string {
  const spaces = (hidden: string) => hidden.replace(/[^\n]/g, " ");
  return text.replace(frontMatter, spaces).replace(comment, spaces);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Cells between unescaped bars; the number a row starts with is no claim. */
function cellsOf(text: string, { start, end }: Line): Segment[] {
  const bars: number[] = [];
  for (let at = start; at < end; at += 1) if (text[at] === "|" && text[at - 1] !== "\\") bars.push(at);
  const edges = [...bars, ...(text.slice(bars.at(-1) ?? start, end).trim() === "|" ? [] : [end])];
  return edges.slice(1).flatMap((edge, index): Segment[] => {
    const from = (edges[index] ?? start) + 1;
    const structural = index === 0 && rowNumber.test(text.slice(from, edge));
    return structural || from >= edge ? [] : [{ kind: "cell", start: from, end: edge, row: start }];
  });
}

function segmentsOf(text: string, line: Line): Segment[] {
  const written = text.slice(line.start, line.end);
  if (written.trim() === "" || tableRule.test(written)) return [];
  const title = heading.exec(written);
  if (title) return [{ kind: "heading", start: line.start + title[0].length, end: line.end }];
  if (/^[ \t]*\|/.test(written)) return cellsOf(text, { ...line, start: line.start + written.indexOf("|") });
  const mark = listMark.exec(written)?.[0].length ?? 0;
  return [{ kind: "line", start: line.start + mark, end: line.end }];
}

/** Lines, list items, table cells and headings of plain text or Markdown; comments, front matter and rules left out. */
export function splitSegments(text: string): { text: string; segments: Segment[] } {
  const shown = blank(text);
  return { text: shown, segments: linesOf(shown).flatMap((line) => segmentsOf(shown, line)) };
}
