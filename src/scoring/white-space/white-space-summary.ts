import { compareText } from "../rules/compare-text.ts";
import { settle } from "../rules/score-value.ts";
import type { CellState, WhiteSpaceCell } from "./white-space-cell.ts";

/** Cells of one state: how many, of how many the yearly value is known, and what these come to. */
export type StateTotal = { cells: number; sizedCells: number; yearlyMinor: number };
export type WhiteSpaceOpportunity = Pick<
  WhiteSpaceCell,
  "unitId" | "productId" | "competitors" | "yearlyMinor" | "contradicted" | "evidence"
> & { rank: number; state: Exclude<CellState, "ours"> };
/** A supplier's part of the cells that somebody supplies, percent points; `name` null for ours and for unnamed rivals. */
export type SupplierShare = { supplier: "ours" | "competitor"; name: string | null; cells: number; percent: number };

export function totalOf(cells: readonly WhiteSpaceCell[], state: CellState): StateTotal {
  const held = cells.filter((cell) => cell.state === state);
  const sized = held.flatMap(({ yearlyMinor }) => yearlyMinor ?? []);
  return { cells: held.length, sizedCells: sized.length, yearlyMinor: sized.reduce((sum, minor) => sum + minor, 0) };
}

const places = { open: 0, competitor: 1, unknown: 2 } as const satisfies Record<WhiteSpaceOpportunity["state"], number>;

/** Open cells first, then competitors', then unknown ones; in each the largest yearly value first, unknown ones last. */
export function rankOpportunities(cells: readonly WhiteSpaceCell[]): WhiteSpaceOpportunity[] {
  return cells
    .flatMap(({ state, ...cell }) => (state === "ours" ? [] : [{ ...cell, state }]))
    .sort(
      (a, b) =>
        places[a.state] - places[b.state] ||
        (b.yearlyMinor ?? -1) - (a.yearlyMinor ?? -1) ||
        compareText(a.productId, b.productId) ||
        compareText(a.unitId, b.unitId),
    )
    .map(({ unitId, productId, state, competitors, yearlyMinor, contradicted, evidence }, at) => {
      return { rank: at + 1, unitId, productId, state, competitors, yearlyMinor, contradicted, evidence };
    });
}

/** Our part of the yearly value of the known cells, percent points; null unless every one of them has a value. */
export function shareByValue(cells: readonly WhiteSpaceCell[]): number | null {
  const known = cells.filter(({ state }) => state !== "unknown");
  const total = known.reduce((sum, { yearlyMinor }) => sum + (yearlyMinor ?? 0), 0);
  if (total === 0 || known.some(({ yearlyMinor }) => yearlyMinor === null)) return null;
  return settle((totalOf(cells, "ours").yearlyMinor / total) * 100);
}

/** Ours first, then competitors by their part; a cell of several competitors is shared evenly among them. */
export function supplierShares(cells: readonly WhiteSpaceCell[]): SupplierShare[] {
  const ours = cells.filter(({ state }) => state === "ours").length;
  const theirs = new Map<string | null, number>();
  for (const { state, competitors } of cells) {
    if (state !== "competitor") continue;
    const names = competitors.length > 0 ? competitors : [null];
    for (const name of names) theirs.set(name, (theirs.get(name) ?? 0) + 1 / names.length);
  }
  const supplied = ours + totalOf(cells, "competitor").cells;
  const share = (supplier: SupplierShare["supplier"], name: string | null, held: number): SupplierShare => {
    return { supplier, name, cells: settle(held), percent: settle((held / supplied) * 100) };
  };
  const rivals = [...theirs].map(([name, held]) => share("competitor", name, held));
  rivals.sort((a, b) => b.percent - a.percent || compareText(a.name ?? "", b.name ?? ""));
  return [...(ours > 0 ? [share("ours", null, ours)] : []), ...rivals];
}
