import type { Claim, LedgerEntry, TypedValue } from "../api/types.ts";
import type { ShownBlock, ShownCell } from "../draft/lay-out-section.ts";

/** `share`: of the longest bar, 0–1. `text`: the figure as the answer writes it. */
export type Bar = { label: string; text: string; share: number; isNegative: boolean };
export type Bars = { title: string; bars: Bar[] };

const fewest = 3;
const wholeReference = /^\{\{\s*([A-Z]\d+)(\.value)?\s*\}\}$/;

/**
 * A table of an answer as bars: the first column that holds one figure per row, of one unit, drawn to one scale. Null where the
 * table has none, or fewer than three rows: a sentence says that better. Values come from the evidence that a cell
 * refers to, never from its words.
 */
export function answerBars(block: ShownBlock, entryOf: (id: string) => LedgerEntry | undefined): Bars | null {
  if (block.type !== "table" || block.rows.length < fewest) return null;
  for (const [at, column] of block.columns.entries()) {
    if (at === 0) continue;
    const read = block.rows.flatMap((row) => readRow(row, at, entryOf) ?? []);
    const units = new Set(read.map(({ unit }) => unit));
    if (read.length < fewest || units.size > 1) continue;
    const longest = Math.max(...read.map(({ value }) => Math.abs(value)));
    if (longest === 0) continue;
    const bars = read.map(({ label, text, value }) => ({
      label,
      text,
      share: Math.abs(value) / longest,
      isNegative: value < 0,
    }));
    return { title: column.title, bars };
  }
  return null;
}

function readRow(row: readonly ShownCell[], at: number, entryOf: (id: string) => LedgerEntry | undefined) {
  const claim = row[at]?.claims[0];
  const label = textOf(row[0]);
  const figure = claim && figureOf(claim, entryOf);
  return figure && label !== "" ? { ...figure, label, text: claim.text } : null;
}

const textOf = (cell: ShownCell | undefined) => cell?.claims.map(({ text }) => text).join(" ") || (cell?.label ?? "");

type Figure = { value: number; unit: string };

function figureOf({ source = "" }: Claim, entryOf: (id: string) => LedgerEntry | undefined): Figure | null {
  const [, id = "", isScore] = wholeReference.exec(source) ?? [];
  const entry = entryOf(id);
  if (entry?.kind === "fact" && isScore === undefined) return typedFigure(entry.value);
  if (entry?.kind !== "score" || isScore === undefined || entry.score.value === null) return null;
  return { value: entry.score.value, unit: entry.score.method };
}

function typedFigure(value: TypedValue): Figure | null {
  if (value.type === "money") return { value: Number(value.amount), unit: value.currency };
  if (value.type === "percent") return { value: value.value, unit: "%" };
  if (value.type === "number" || value.type === "count") return { value: value.value, unit: value.unit ?? value.type };
  return value.type === "duration" ? { value: value.value, unit: value.unit } : null;
}
