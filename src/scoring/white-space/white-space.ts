import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { sortedUnique } from "../rules/compare-text.ts";
import { groupBy } from "../rules/group-by.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { settle, sumContributions } from "../rules/score-value.ts";
import { type PlacedRecords, placeRecords, wholeAccount } from "./place-records.ts";
import { cellOf, cellOptions, type WhiteSpaceCell } from "./white-space-cell.ts";
import { checkWhiteSpace, type WhiteSpaceInput } from "./white-space-input.ts";
import {
  rankOpportunities,
  type StateTotal,
  type SupplierShare,
  shareByValue,
  supplierShares,
  totalOf,
  type WhiteSpaceOpportunity,
} from "./white-space-summary.ts";

export type WhiteSpaceScore = Score & {
  accountId: string;
  /** Of every value in minor units. */
  currency: string;
  /** Plot-ready: a row per unit, its cells in the order of `productIds`. */
  grid: { productIds: string[]; rows: { unitId: string; cells: WhiteSpaceCell[] }[] };
  totals: { ours: StateTotal; competitor: StateTotal; open: StateTotal; unknown: StateTotal };
  /** Our share of the known cells by yearly value, percent points; null unless all of them have one. */
  shareByValue: number | null;
  suppliers: SupplierShare[];
  /** Every cell that is not ours, most worthwhile first. */
  opportunities: WhiteSpaceOpportunity[];
};

/**
 * White space (空白机会) of an account: who supplies which product to which buying unit (`10-method.md §18`; `cellOf`).
 *
 * value = our cells ÷ known cells · 100, 0–100; a factor per product weighs its part of the known cells. Cells count
 * alike whatever they are worth, so that accounts with and without sizes compare; `shareByValue` stands beside it.
 * coverage = known ÷ all cells. Bands `deep` (≥ 60), `partial` (≥ 25), `thin`. Flags: `position-contradicted`, `stale`,
 * `future-dated`, `outside-grid`, `unit-unknown`.
 * @throws ScoringInputError: see `checkWhiteSpace`. AppError `currency-mismatch` for a currency without a rate.
 */
export function scoreWhiteSpace(input: WhiteSpaceInput, config: ResolvedScoringConfig): WhiteSpaceScore {
  checkWhiteSpace(input, config);
  const { accountId, asOf, currency } = input;
  const productIds = sortedUnique(input.products.map(({ id }) => id));
  const units = sortedUnique(input.buyingUnits.map(({ id }) => id));
  const placed = placeRecords(input, units.length > 0 ? units : [wholeAccount]);
  const options = cellOptions(input, config);
  const rows = placed.unitIds.map((unitId) => ({
    unitId,
    cells: productIds.map((productId) =>
      cellOf({ unitId, productId }, placed.recordsOf(unitId, productId), placed.wholeOf(productId), options),
    ),
  }));
  const cells = rows.flatMap((row) => row.cells);
  const known = cells.filter(({ state }) => state !== "unknown");
  const factors = productFactors(productIds, known);
  const frame: FrameInput = {
    method: "white-space",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage: cells.length > 0 ? settle(known.length / cells.length) : 0,
    missing: missingOf(cells),
    flags: flagsOf(input, placed, cells),
  };
  const own = { accountId, currency, grid: { productIds, rows }, ...summaryOf(cells) };
  if (known.length === 0 || frame.coverage < config.minCoverage) {
    return { ...insufficientScore(frame, factors, config), ...own };
  }
  const value = sumContributions(factors);
  return { ...scoreOf(frame, { value, band: bandOf(value, config), factors }, config), ...own };
}

function bandOf(value: number, { whiteSpace: { bands } }: ResolvedScoringConfig): "deep" | "partial" | "thin" {
  if (value >= bands.deep) return "deep";
  return value >= bands.partial ? "partial" : "thin";
}

function summaryOf(cells: readonly WhiteSpaceCell[]) {
  return {
    totals: {
      ours: totalOf(cells, "ours"),
      competitor: totalOf(cells, "competitor"),
      open: totalOf(cells, "open"),
      unknown: totalOf(cells, "unknown"),
    },
    shareByValue: shareByValue(cells),
    suppliers: supplierShares(cells),
    opportunities: rankOpportunities(cells),
  };
}

function productFactors(productIds: readonly string[], known: readonly WhiteSpaceCell[]): Factor[] {
  const byProduct = groupBy(known, ({ productId }) => productId);
  return productIds.flatMap((id) => {
    const cells = byProduct.get(id) ?? [];
    if (cells.length === 0) return [];
    const ours = totalOf(cells, "ours").cells;
    return {
      id,
      raw: `${ours}/${cells.length}`,
      unit: "cell",
      points: settle((ours / cells.length) * 100),
      weight: cells.length / known.length,
      contribution: (ours / known.length) * 100,
      evidence: sortedUnique(cells.flatMap(({ evidence }) => evidence)),
    };
  });
}

/** What would fill the picture: who supplies the unknown cells, and what the cells to be won are worth. */
function missingOf(cells: readonly WhiteSpaceCell[]): string[] {
  const winnable = cells.filter(({ state }) => state === "open" || state === "competitor");
  const lacks: Record<string, boolean> = {
    products: cells.length === 0,
    positions: cells.some(({ state }) => state === "unknown"),
    yearlyValue: winnable.some(({ yearlyMinor }) => yearlyMinor === null),
  };
  return Object.keys(lacks).filter((fact) => lacks[fact]);
}

function flagsOf(
  { asOf, orders }: WhiteSpaceInput,
  { outside, unplaced }: PlacedRecords,
  cells: readonly WhiteSpaceCell[],
): string[] {
  const present: Record<string, boolean> = {
    "position-contradicted": cells.some(({ contradicted }) => contradicted),
    stale: cells.some(({ stale }) => stale),
    "future-dated": orders.some(({ date }) => date > asOf),
    "outside-grid": outside,
    "unit-unknown": unplaced,
  };
  return Object.keys(present).filter((flag) => present[flag]);
}
