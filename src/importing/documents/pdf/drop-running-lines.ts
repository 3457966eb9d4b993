import type { PdfLine, PdfPage } from "./pdf-lines.ts";

const minPages = 3;
const minShare = 0.6;

/** `Page 3 of 12` and `Page 4 of 12` are the same line. */
const keyOf = ({ text }: PdfLine) => text.replace(/\d+/g, "#");

/** Lines that head or foot most of the pages, page numbers among them, are no part of the text. */
export function dropRunningLines(pages: readonly PdfPage[]): PdfPage[] {
  if (pages.length < minPages) return [...pages];
  const counts = new Map<string, number>();
  const edgesOf = (lines: readonly PdfLine[]) => new Set([lines.at(0), lines.at(-1)].flatMap((line) => line ?? []));
  for (const { lines } of pages) {
    for (const key of new Set([...edgesOf(lines)].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map(({ lines, width }) => {
    const edges = edgesOf(lines);
    const isKept = (line: PdfLine) => !edges.has(line) || (counts.get(keyOf(line)) ?? 0) < pages.length * minShare;
    return { width, lines: lines.filter(isKept) };
  });
}
