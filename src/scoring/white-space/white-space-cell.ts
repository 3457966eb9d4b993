import { addMonths, type Day } from "#domain/day";
import type { Position } from "#domain/position";
import { compareText, sortedUnique } from "../rules/compare-text.ts";
import { convertMinor, type Rates } from "../rules/convert-currency.ts";
import type { CellRecords } from "./place-records.ts";
import type { WhiteSpaceConfig } from "./white-space-config.ts";
import type { PlacedOrder, StatedPosition, WhiteSpaceInput } from "./white-space-input.ts";

export type CellState = Position["state"];
/** `orders`: an order says so. `position`: somebody stated it of this unit. `account`: … of the whole account. */
export type CellBasis = "orders" | "position" | "account" | null;

export type WhiteSpaceCell = {
  unitId: string;
  productId: string;
  state: CellState;
  basis: CellBasis;
  /** Who supplies it, where the state is `competitor` and somebody named them. */
  competitors: string[];
  /** What the unit buys of it in a year, minor units of the organisation's currency; null where nobody knows. */
  yearlyMinor: number | null;
  /** Day of the statement that counted. */
  observedOn: Day | null;
  /** Last purchase from us, however long ago. */
  lastOrderOn: Day | null;
  /** Orders and statements, or two statements of one day, say different things; all of them are in the evidence. */
  contradicted: boolean;
  stale: boolean;
  evidence: string[];
};

export type CellOptions = {
  asOf: Day;
  currency: string;
  rates: Rates;
  /** The days after which an order says ours, or counts for the yearly value. */
  oursAfter: Day;
  valuedAfter: Day;
  /** Statements of before this day are stale. */
  staleBefore: Day;
};

/** The same for every cell, so counted once. */
export function cellOptions(
  { asOf, currency }: Pick<WhiteSpaceInput, "asOf" | "currency">,
  { rates, whiteSpace }: { rates: Rates; whiteSpace: WhiteSpaceConfig },
): CellOptions {
  return {
    asOf,
    currency,
    rates,
    oursAfter: addMonths(asOf, -whiteSpace.orderMonths),
    valuedAfter: addMonths(asOf, -whiteSpace.valueMonths),
    staleBefore: addMonths(asOf, -whiteSpace.staleMonths),
  };
}

/**
 * One cell of the grid (`10-method.md §18`). A purchase of the last 24 months makes it ours, unless a statement about
 * the unit is newer than the purchase; else the newest statement counts — the unit's own before the whole account's —
 * else it is unknown. A position stated `unknown` is no statement of who supplies, but may bring the yearly value.
 */
export function cellOf(
  place: Pick<WhiteSpaceCell, "unitId" | "productId">,
  { positions, orders }: CellRecords,
  whole: readonly StatedPosition[],
  options: CellOptions,
): WhiteSpaceCell {
  const own = newestStatements(positions);
  const stated = own.length > 0 ? own : newestStatements(whole);
  const purchases = purchasesUntil(orders, options.asOf);
  const recent = purchases.filter(({ date }) => date > options.oursAfter);
  const { state, basis } = decide(own.at(-1), stated.at(-1), recent.at(-1)?.date ?? null);
  const lastOrderOn = purchases.at(-1)?.date ?? null;
  const statements = own.length > 0 ? positions : [...positions, ...whole];
  const last = purchases.filter(({ date }) => date === lastOrderOn);
  return {
    ...place,
    state,
    basis,
    competitors: state === "competitor" ? sortedUnique(stated.flatMap(({ competitor }) => competitor ?? [])) : [],
    yearlyMinor: yearlyOf(positions, state, orders, options),
    observedOn: stated.at(-1)?.observedOn ?? null,
    lastOrderOn,
    contradicted: contradicts(stated, recent.length > 0),
    stale: basis !== "orders" && isStale(stated.at(-1), options),
    evidence: sortedUnique([...statements.map(({ id }) => `positions:${id}`), ...last.map(({ id }) => `orders:${id}`)]),
  };
}

/** `own` and `stated` are the newest statement about the unit, and the one that counts where no order does. */
function decide(
  own: StatedPosition | undefined,
  stated: StatedPosition | undefined,
  orderedOn: Day | null,
): Pick<WhiteSpaceCell, "state" | "basis"> {
  const lost = own?.observedOn && orderedOn && own.state !== "ours" && own.observedOn > orderedOn;
  if (orderedOn && !lost) return { state: "ours", basis: "orders" };
  if (!stated) return { state: "unknown", basis: null };
  return { state: stated.state, basis: own ? "position" : "account" };
}

/** The statements of the last day on which somebody said who supplies; without a day counts as before any day. */
function newestStatements(positions: readonly StatedPosition[]): StatedPosition[] {
  const known = positions.filter(({ state }) => state !== "unknown").sort(oldestFirst);
  const last = known.at(-1);
  return known.filter(({ observedOn }) => observedOn === last?.observedOn);
}

function oldestFirst(a: StatedPosition, b: StatedPosition): number {
  return compareText(a.observedOn ?? "", b.observedOn ?? "") || compareText(a.id, b.id);
}

function purchasesUntil(orders: readonly PlacedOrder[], asOf: Day): PlacedOrder[] {
  return orders
    .filter(({ amountMinor, date }) => amountMinor > 0 && date <= asOf)
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
}

function contradicts(stated: readonly StatedPosition[], bought: boolean): boolean {
  const [first] = stated;
  return stated.some(({ state }) => state !== first?.state || (bought && state !== "ours"));
}

function isStale(statement: StatedPosition | undefined, { staleBefore }: CellOptions): boolean {
  const observedOn = statement?.observedOn ?? null;
  return observedOn !== null && observedOn < staleBefore;
}

/** The newest stated value of the unit; of what is ours and has none, our net orders of the last 12 months. */
function yearlyOf(
  positions: readonly StatedPosition[],
  state: CellState,
  orders: readonly PlacedOrder[],
  { asOf, currency, rates, valuedAfter }: CellOptions,
): number | null {
  const sized = [...positions].sort(oldestFirst).findLast(({ yearlyMinor }) => yearlyMinor !== null);
  if (sized?.yearlyMinor != null) return convertMinor(sized.yearlyMinor, sized.currency, currency, rates);
  if (state !== "ours") return null;
  const net = orders
    .filter(({ date }) => date > valuedAfter && date <= asOf)
    .reduce((sum, order) => sum + convertMinor(order.amountMinor, order.currency, currency, rates), 0);
  return net > 0 ? net : null;
}
