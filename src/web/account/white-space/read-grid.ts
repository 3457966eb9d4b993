import type { AccountWhiteSpace } from "../../api/account-types.ts";
import type { Money } from "../../api/types.ts";
import { type Is, isListOf, isNullable, isNumber, isShape, isText, isTruth } from "../../score/is-shape.ts";
import { memberOf, membersOf } from "../../score/score-members.ts";

export const cellStates = ["ours", "competitor", "open", "unknown"] as const;
export type CellState = (typeof cellStates)[number];
const isState: Is<CellState> = (value): value is CellState => cellStates.some((state) => state === value);

/** What a buying unit buys of a product; see the white space score for what each member says. */
export type GridCell = {
  unitId: string;
  productId: string;
  state: CellState;
  basis: string | null;
  competitors: string[];
  yearlyMinor: number | null;
  observedOn: string | null;
  lastOrderOn: string | null;
  contradicted: boolean;
  stale: boolean;
  evidence: string[];
};
const isCell: Is<GridCell> = isShape({
  unitId: isText,
  productId: isText,
  state: isState,
  basis: isNullable(isText),
  competitors: isListOf(isText),
  yearlyMinor: isNullable(isNumber),
  observedOn: isNullable(isText),
  lastOrderOn: isNullable(isText),
  contradicted: isTruth,
  stale: isTruth,
  evidence: isListOf(isText),
});

type GridRow = { unitId: string; cells: GridCell[] };
const isGrid: Is<{ rows: GridRow[] }> = isShape({
  rows: isListOf(isShape<GridRow>({ unitId: isText, cells: isListOf(isCell) })),
});

type Opportunity = Pick<GridCell, "unitId" | "productId">;
const isOpportunity: Is<Opportunity> = isShape({ unitId: isText, productId: isText });

type Total = { cells: number; yearlyMinor: number };
const isTotal: Is<Total> = isShape({ cells: isNumber, yearlyMinor: isNumber });
const isTotals: Is<Record<CellState, Total>> = isShape({
  ours: isTotal,
  competitor: isTotal,
  open: isTotal,
  unknown: isTotal,
});

export type Series = { name: string; products: { id: string; name: string }[] };
export type WhiteSpaceGrid = {
  currency: string;
  /** Units that buy; the whole account, without a name, where it has none. */
  units: { id: string; name: string | null }[];
  /** Those with most to win first, those that nobody knows anything of last. */
  series: Series[];
  cells: GridCell[];
  totals: Record<CellState, Total>;
  /** Where there is most to win. */
  best: GridCell | null;
};

/** The grid of the white space score with the names of products and units; null where there is none. */
export function readGrid({ whiteSpace, products, buyingUnits }: AccountWhiteSpace): WhiteSpaceGrid | null {
  const rows = memberOf(whiteSpace, "grid", isGrid)?.rows ?? [];
  const totals = memberOf(whiteSpace, "totals", isTotals);
  const currency = memberOf(whiteSpace, "currency", isText);
  const cells = rows.flatMap((row) => row.cells);
  if (!totals || !currency || cells.length === 0) return null;
  const names = new Map(buyingUnits.map(({ id, name }) => [id, name]));
  const opportunities = membersOf(whiteSpace, "opportunities", isOpportunity);
  const [first] = opportunities;
  return {
    currency,
    units: rows.map(({ unitId }) => ({ id: unitId, name: names.get(unitId) ?? null })),
    series: seriesOf(products, cells, opportunities),
    cells,
    totals,
    best: (first && cellAt(cells, first.unitId, first.productId)) ?? null,
  };
}

export function cellAt(cells: readonly GridCell[], unitId: string, productId: string): GridCell | undefined {
  return cells.find((cell) => cell.unitId === unitId && cell.productId === productId);
}

/** A product without a series is one of its own. */
function seriesOf(
  products: AccountWhiteSpace["products"],
  cells: readonly GridCell[],
  opportunities: readonly Opportunity[],
): Series[] {
  const bySeries = new Map<string, Series>();
  for (const { id, name, series } of products) {
    const held = bySeries.get(series ?? name) ?? { name: series ?? name, products: [] };
    bySeries.set(held.name, { ...held, products: [...held.products, { id, name }] });
  }
  const known = new Set(cells.filter(({ state }) => state !== "unknown").map(({ productId }) => productId));
  const place = (ids: readonly string[]): number => {
    if (!ids.some((id) => known.has(id))) return Number.MAX_SAFE_INTEGER;
    const at = opportunities.findIndex(({ productId }) => ids.includes(productId));
    return at < 0 ? opportunities.length : at;
  };
  const placeOf = ({ products: own }: Series) => place(own.map(({ id }) => id));
  return [...bySeries.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

/** An amount of minor units as money: 160000000 CNY → 1600000. */
export function moneyOf(minor: number, currency: string): Money {
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  return { amount: String(minor / 10 ** (digits ?? 2)), currency };
}
