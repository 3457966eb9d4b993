import type { Day } from "#domain/day";
import type { Order } from "#domain/order";
import { type Position, positionStates } from "#domain/position";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkMinor, checkNotAfter, checkNumber, checkUniqueIds } from "../rules/check-input.ts";

/** Who supplies a product to a buying unit, as somebody stated it; without a unit it holds for the whole account. */
export type StatedPosition = Pick<
  Position,
  "id" | "productId" | "buyingUnitId" | "state" | "competitor" | "yearlyMinor" | "currency" | "observedOn"
>;
/** Refunds carry a negative amount; an order without a product says nothing about any. */
export type PlacedOrder = Pick<Order, "id" | "date" | "amountMinor" | "currency" | "productId" | "buyingUnitId">;

export type WhiteSpaceInput = {
  accountId: string;
  asOf: Day;
  /** The organisation's currency, which every value is given in. */
  currency: string;
  /** The products the grid is about. */
  products: readonly { id: string }[];
  /** Empty: the whole account buys as one unit. */
  buyingUnits: readonly { id: string }[];
  positions: readonly StatedPosition[];
  orders: readonly PlacedOrder[];
};

/**
 * @throws ScoringInputError for a repeated id, a grid beyond `maxCells`, an unknown state, a negative yearly value, an
 *   observation after `asOf`, amounts that are not whole minor units.
 */
export function checkWhiteSpace(input: WhiteSpaceInput, { whiteSpace }: ResolvedScoringConfig): void {
  const { accountId, asOf, products, buyingUnits, positions, orders } = input;
  checkUniqueIds("products", products);
  checkUniqueIds("buyingUnits", buyingUnits);
  checkUniqueIds("positions", positions);
  checkUniqueIds("orders", orders);
  if (products.length * Math.max(1, buyingUnits.length) > whiteSpace.maxCells) {
    throw new ScoringInputError(`account:${accountId}`, "products", `more than ${whiteSpace.maxCells} cells`);
  }
  for (const position of positions) checkPosition(position, asOf);
  for (const { id, amountMinor } of orders) checkMinor(`orders:${id}`, "amount", amountMinor);
}

function checkPosition({ id, state, yearlyMinor, observedOn }: StatedPosition, asOf: Day): void {
  const record = `positions:${id}`;
  if (!positionStates.includes(state)) throw new ScoringInputError(record, "state", "unknown state");
  checkMinor(record, "yearly", yearlyMinor ?? 0);
  checkNumber(record, "yearly", yearlyMinor ?? 0, 0);
  checkNotAfter(record, "observedOn", observedOn, asOf);
}
