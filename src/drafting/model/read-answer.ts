import type { Block, Cell, Section } from "#domain/draft";
import type { Render } from "../render-source.ts";
import type { SectionOutput, WrittenRow } from "./section-output.ts";
import { newRow, openClaim, roomIn, rowId, type TableFrame } from "./table-frame.ts";
import { type ReadClaim, toClaim } from "./to-claim.ts";

/** A place in a table: a sentence of the model, over what the template has there. */
export type PlannedCell = {
  /** Id of the model's claim. */
  slot: string | null;
  /** What stands there without it; null in rows that the model added. */
  original: Cell | null;
};
export type PlannedRow = readonly PlannedCell[];

/** An answer read: sentences by the id of their place, and where they stand. */
export type Answered = {
  slots: ReadonlyMap<string, ReadClaim>;
  blocks: readonly Block[];
  rows: readonly PlannedRow[];
  /** Rows of the model that are no rows of this table: a column empty, nothing that they build on, too many. */
  leftOut: number;
};

type Place = { template: Section; frame: TableFrame | null; linkable: ReadonlySet<string>; render: Render };
type Slots = Map<string, ReadClaim>;

/** @param place `linkable`: ids of the claims that a new row may build on. */
export function readAnswer(answer: SectionOutput, place: Place): Answered {
  const slots: Slots = new Map();
  const blocks = answer.blocks.map(({ style, claims }, at): Block => {
    const ids = claims.map((written, nth) => {
      const id = `${place.template.id}-m${at + 1}-${nth + 1}`;
      slots.set(id, toClaim(written, id, place.render));
      return id;
    });
    return style === "paragraph"
      ? { type: "paragraph", claims: ids }
      : { type: "list", items: ids.map((id) => ({ claims: [id] })) };
  });
  return { slots, blocks: blocks.filter(hasContent), ...readRows(answer.rows, place, slots) };
}

function hasContent(block: Block): boolean {
  if (block.type === "paragraph") return block.claims.length > 0;
  return block.type !== "list" || block.items.length > 0;
}

function readRows(written: readonly WrittenRow[], place: Place, slots: Slots): Pick<Answered, "rows" | "leftOut"> {
  const { frame } = place;
  if (!frame) return { rows: [], leftOut: 0 };
  const known = frame.block.rows.map((cells, at) =>
    rewriteRow(
      cells,
      written.find(({ row }) => row === rowId(at)),
      { ...place, frame },
      slots,
    ),
  );
  const offered = written.filter(({ row }) => row === newRow);
  const added = offered
    .slice(0, roomIn(frame))
    .map((row, at) => addRow(row, at, { ...place, frame }, slots))
    .filter((row) => row !== null);
  return { rows: [...known, ...added], leftOut: offered.length - added.length };
}

type TablePlace = Place & { frame: TableFrame };

/** A cell keeps the id of the template's claim, so that what builds on it still does. */
function rewriteRow(
  cells: readonly Cell[],
  written: WrittenRow | undefined,
  { frame, render }: TablePlace,
  slots: Slots,
): PlannedRow {
  return cells.map((original, at) => {
    const column = frame.table.columns[at];
    const claim = column && openClaim(original, column, frame);
    const cell = written?.cells.find((one) => one.column === column?.id && one.text.trim() !== "");
    if (!claim || !cell || !column) return { slot: null, original };
    const read = toClaim({ ...cell, kind: column.kind }, claim.id, render);
    const links = claim.buildsOn && { buildsOn: claim.buildsOn };
    slots.set(claim.id, { ...read, claim: { ...read.claim, ...links } });
    return { slot: claim.id, original };
  });
}

/** Null where the row is none: a column empty, or nothing named that it builds on. */
function addRow(
  row: WrittenRow,
  at: number,
  { template, frame, linkable, render }: TablePlace,
  slots: Slots,
): PlannedRow | null {
  const { columns, buildsOn } = frame.table;
  if (buildsOn !== undefined && !linkable.has(row.buildsOn)) return null;
  const cells = columns.map(({ id, kind }) => {
    const cell = row.cells.find((one) => one.column === id && one.text.trim() !== "");
    return cell && toClaim({ ...cell, kind }, `${template.id}-n${at + 1}-${id}`, render);
  });
  const whole = cells.filter((cell) => cell !== undefined);
  if (whole.length !== columns.length) return null;
  return whole.map((read, nth) => {
    const links = nth === 0 && buildsOn !== undefined && { buildsOn: [row.buildsOn] };
    slots.set(read.claim.id, { ...read, claim: { ...read.claim, ...links } });
    return { slot: read.claim.id, original: null };
  });
}
