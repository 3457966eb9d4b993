import { joinLines } from "../join-lines.ts";
import type { PdfLine, PdfPage } from "./pdf-lines.ts";

/** All measured in the height of the letters. */
const maxLineGap = 2;
const maxSizeChange = 0.15;
const indent = 1;
/** How far a line may end before the edge of its column and still be full. */
const raggedness = 5;
/** Shorter lines are headings, cells and labels, not broken paragraphs. */
const minFullWidth = 12;

const listItem = /^(?:[-–•·●○■□◆▪►*]|\(?\d{1,3}[.)、．]|[（(]?[一二三四五六七八九十]{1,3}[）)、．])\s*\S/u;

/** Of the page's width: a line that reaches further may be the only full one of its column. */
const nearMargin = 0.75;

/**
 * The edge of the column that a line stands in: the furthest that lines with about the same left end reach. Null where
 * only one of them does, far from the margin: nothing then says that lines were broken there.
 */
function columnEdge({ lines, width }: PdfPage, { left, size }: PdfLine): number | null {
  const rights = lines.filter((line) => Math.abs(line.left - left) <= 3 * size).map(({ right }) => right);
  const edge = Math.max(...rights);
  const atEdge = rights.filter((right) => right >= edge - 2 * size).length;
  return atEdge > 1 || edge >= nearMargin * width ? edge : null;
}

/** Whether the second line goes on where the first one ends, as lines of one paragraph do. */
function goesOn(first: PdfLine, second: PdfLine, edge: number | null): boolean {
  if (edge === null) return false;
  const gap = first.baseline - second.baseline;
  if (gap <= 0 || gap > maxLineGap * first.size) return false;
  if (Math.abs(second.size - first.size) > maxSizeChange * first.size) return false;
  if (second.left > first.left + indent * first.size) return false;
  const isFull = first.right >= edge - raggedness * first.size && first.right - first.left >= minFullWidth * first.size;
  return isFull && !listItem.test(second.text);
}

/** A blank line stands between lines that stand apart. */
function standsApart(first: PdfLine, second: PdfLine): boolean {
  const gap = first.baseline - second.baseline;
  return gap < 0 || gap > maxLineGap * Math.max(first.size, second.size);
}

/**
 * The text of one page: lines of a paragraph joined (Chinese without spaces, divided words put together), other lines kept as
 * they stand. `isWritten`: words that the document writes with a hyphen.
 */
export function pageText(page: PdfPage, isWritten: (word: string) => boolean): string {
  let text = "";
  let before: PdfLine | null = null;
  for (const line of page.lines) {
    if (before === null) text = line.text;
    else if (goesOn(before, line, columnEdge(page, before))) text = joinLast(text, line.text, isWritten);
    else text += `${standsApart(before, line) ? "\n\n" : "\n"}${line.text}`;
    before = line;
  }
  return text;
}

function joinLast(text: string, line: string, isWritten: (word: string) => boolean): string {
  const at = text.lastIndexOf("\n") + 1;
  return text.slice(0, at) + joinLines(text.slice(at), line, isWritten);
}
