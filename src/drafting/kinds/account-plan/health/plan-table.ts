import type { Claim } from "#domain/claim";
import type { Cell, Draft, Section } from "#domain/draft";
import { type DraftKey, draftWords } from "../../../draft-words.ts";
import type { PlanSectionId } from "../section-ids.ts";

/** What of a written plan its health is read from. */
export type PlanDocument = Pick<Draft, "id" | "lang" | "asOf" | "sections" | "ledger">;

/** What stands in a cell: claims that state something, or a fixed word; neither where the plan does not know. */
export type PlanCell = { claims: Claim[]; label: string | null };
export type PlanRow<Key extends DraftKey> = (column: Key) => PlanCell;

const nothing: PlanCell = { claims: [], label: null };
/** Stands where a claim was left out. */
const dropped = "–";

/** Rows of the section's table that has all these columns, in whatever order; none where there is no such table. */
export function planRows<Key extends DraftKey>(
  { lang, sections }: PlanDocument,
  sectionId: PlanSectionId,
  columns: readonly Key[],
): PlanRow<Key>[] {
  const section = sections.find(({ id }) => id === sectionId);
  const headings = new Map(columns.map((key) => [key, draftWords(lang, key)]));
  const table = section?.blocks.find(
    (block) => block.type === "table" && [...headings.values()].every((heading) => block.columns.includes(heading)),
  );
  if (!section || table?.type !== "table") return [];
  const blanks = new Set([draftWords(lang, "label.unknown"), dropped]);
  return table.rows.map((row) => (column) => {
    const cell = row[table.columns.indexOf(headings.get(column) ?? "")];
    return cell ? readCell(cell, section, blanks) : nothing;
  });
}

/** A question in a cell asks for what is not known: it is no answer. */
function readCell(cell: Cell, { claims }: Section, blanks: ReadonlySet<string>): PlanCell {
  if ("label" in cell) return { claims: [], label: blanks.has(cell.label) ? null : cell.label };
  return { claims: claims.filter(({ id, kind }) => cell.claims.includes(id) && kind !== "question"), label: null };
}

/** The words of a cell; null where it says nothing. */
export function cellText({ claims, label }: PlanCell): string | null {
  const text = claims
    .map((claim) => claim.text)
    .join(" ")
    .trim();
  return text === "" ? label : text;
}
