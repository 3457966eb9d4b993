import { groupBy } from "../rules/group-by.ts";
import type { PlacedOrder, StatedPosition, WhiteSpaceInput } from "./white-space-input.ts";

/** The one unit of an account without buying units. */
export const wholeAccount = "whole-account";

export type CellRecords = { positions: StatedPosition[]; orders: PlacedOrder[] };
export type PlacedRecords = {
  unitIds: string[];
  recordsOf: (unitId: string, productId: string) => CellRecords;
  /** Positions for the whole account, where it has several units. */
  wholeOf: (productId: string) => StatedPosition[];
  /** Records of a product or unit that is not on the grid were left out. */
  outside: boolean;
  /** Orders or positions name no unit, though the account has several. */
  unplaced: boolean;
};

type Place = { productId: string | null; buyingUnitId: string | null };

/**
 * Sorts orders and positions into the cells of the grid. Where there is one unit, records without a unit are its own;
 * where there are several, a position without one speaks for all of them and an order without one for none.
 */
export function placeRecords(input: WhiteSpaceInput, unitIds: string[]): PlacedRecords {
  const products = new Set(input.products.map(({ id }) => id));
  const units = new Set(unitIds);
  const [only] = unitIds.length === 1 ? unitIds : [];
  const unitOf = ({ buyingUnitId }: Place) => buyingUnitId ?? only ?? null;
  const onGrid = ({ productId, buyingUnitId }: Place) =>
    (productId === null || products.has(productId)) && (buyingUnitId === null || units.has(buyingUnitId));
  const positions = input.positions.filter(onGrid);
  const orders = input.orders.filter(onGrid);
  const cells = {
    positions: groupBy(positions, (held) => cellKey(unitOf(held), held.productId)),
    orders: groupBy(orders, (held) => cellKey(unitOf(held), held.productId)),
  };
  return {
    unitIds,
    recordsOf: (unitId, productId) => ({
      positions: cells.positions.get(cellKey(unitId, productId)) ?? [],
      orders: cells.orders.get(cellKey(unitId, productId)) ?? [],
    }),
    wholeOf: (productId) => cells.positions.get(cellKey(null, productId)) ?? [],
    outside: positions.length < input.positions.length || orders.length < input.orders.length,
    unplaced: [...positions, ...orders].some((held) => held.productId !== null && unitOf(held) === null),
  };
}

function cellKey(unitId: string | null, productId: string | null): string {
  return JSON.stringify([unitId, productId]);
}
