/** A stretch of text that sentences do not leave: a line, list item, table cell or heading. Offsets into the text. */
export type Segment = {
  kind: "heading" | "line" | "cell";
  start: number;
  end: number;
  /** Cells of one table row share it. */
  row?: number;
  /** What a cell is of, by the head of its column and the first cell of its row; left out in heads themselves. */
  of?: { row: Span; column: Span };
  /** The head of a column or row, which only names what stands below or beside it. */
  head?: true;
};

type Span = { start: number; end: number };

type Line = Span;

const comment = /<!--[\s\S]*?(?:-->|$)/g;
const frontMatter = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/;
const heading = /^[ \t]{0,3}#{1,6}[ \t]+(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)、．]?[ \t]+)?/;
const ruleMarks = /^[ \t|:-]+$/;
const listMark = /^[ \t]*(?:[-*+•][ \t]+|\d{1,3}[.)][ \t]+|>[ \t]?)*/;
const tableRow = /^[ \t]*\|/;

/** Comments and front matter become spaces, so that offsets stay. */
function blank(text: string): string {
  const spaces = (hidden: string) => hidden.replace(/[^\n]/g, " ");
  return text.replace(frontMatter, spaces).replace(comment, spaces);
}

function isTableRule(written: string): boolean {
  return ruleMarks.test(written) && written.includes("-");
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

/** Cells between unescaped bars; a first cell that only numbers its row is no claim. */
function cellsOf(text: string, { start, end }: Line, rowNumber: number): Segment[] {
  const bars: number[] = [];
  for (let at = start; at < end; at += 1) if (text[at] === "|" && text[at - 1] !== "\\") bars.push(at);
  const edges = [...bars, ...(text.slice(bars.at(-1) ?? start, end).trim() === "|" ? [] : [end])];
  return edges.slice(1).flatMap((edge, index): Segment[] => {
    const from = (edges[index] ?? start) + 1;
    const structural = index === 0 && edges.length > 2 && text.slice(from, edge).trim() === String(rowNumber);
    return structural || from >= edge ? [] : [{ kind: "cell", start: from, end: edge, row: start }];
  });
}

function segmentsOf(text: string, line: Line, rowNumber: number): Segment[] {
  const written = text.slice(line.start, line.end);
  if (written.trim() === "" || isTableRule(written)) return [];
  const title = heading.exec(written);
  if (title) return [{ kind: "heading", start: line.start + title[0].length, end: line.end }];
  if (tableRow.test(written)) return cellsOf(text, { ...line, start: line.start + written.indexOf("|") }, rowNumber);
  const mark = listMark.exec(written)?.[0].length ?? 0;
  return [{ kind: "line", start: line.start + mark, end: line.end }];
}

/** For each line its number among the rows of its table, counted from the rule; 0 outside tables. */
function rowNumbers(text: string, lines: readonly Line[]): number[] {
  let row = 0;
  return lines.map(({ start, end }) => {
    const written = text.slice(start, end);
    row = tableRow.test(written) && !isTableRule(written) ? row + 1 : 0;
    return row;
  });
}

function asHeads(cells: readonly Segment[]): Segment[] {
  return cells.map((cell) => (cell.kind === "cell" ? { ...cell, head: true } : cell));
}

/** A row whose first cell only numbers it has one cell less than the heads. */
function ofHeads(cells: readonly Segment[], heads: readonly Segment[]): Segment[] {
  const [row] = cells;
  const skipped = heads.length - cells.length;
  if (!row || skipped < 0 || skipped > 1) return [...cells];
  return cells.map((cell, at) => {
    const column = heads[at + skipped];
    return cell === row ? { ...cell, head: true as const } : { ...cell, ...(column && { of: { row, column } }) };
  });
}

/** Segments by line, the cells below a table's rule with the words at the head of their column and row. */
function withHeads(text: string, lines: readonly Line[], segments: readonly (readonly Segment[])[]): Segment[] {
  let heads: readonly Segment[] = [];
  return lines.flatMap(({ start, end }, index) => {
    const written = text.slice(start, end);
    const own = segments[index] ?? [];
    if (isTableRule(written)) heads = segments[index - 1]?.filter(({ kind }) => kind === "cell") ?? [];
    else if (!tableRow.test(written)) heads = [];
    const next = lines[index + 1];
    if (next && tableRow.test(written) && isTableRule(text.slice(next.start, next.end))) return asHeads(own);
    return heads.length === 0 ? own : ofHeads(own, heads);
  });
}

/** Lines, list items, table cells and headings of plain text or Markdown; comments, front matter and rules left out. */
export function splitSegments(text: string): { text: string; segments: Segment[] } {
  const shown = blank(text);
  const lines = linesOf(shown);
  const rows = rowNumbers(shown, lines);
  const segments = lines.map((line, index) => segmentsOf(shown, line, rows[index] ?? 0));
  return { text: shown, segments: withHeads(shown, lines, segments) };
}
