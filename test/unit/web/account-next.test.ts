import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { unlinkedPeople } from "#web/account/clarify/unlinked-people";
import { moneyOf, readGrid } from "#web/account/white-space/read-grid";
import { explainedScore } from "./score-fixture.ts";

const asOf = parseDay("2026-11-15");

const cell = (productId: string, state: string, more: Record<string, unknown> = {}) => ({
  unitId: "north",
  productId,
  state,
  basis: state === "unknown" ? null : "position",
  competitors: [],
  yearlyMinor: null,
  observedOn: null,
  lastOrderOn: null,
  contradicted: false,
  stale: false,
  evidence: [],
  ...more,
});
const total = (cells: number, yearlyMinor = 0) => ({ cells, sizedCells: 0, yearlyMinor });
const product = (id: string, series: string | null) => ({ id, name: id.toUpperCase(), series });

function whiteSpace() {
  return {
    asOf,
    buyingUnits: [{ id: "north", name: "North" }],
    products: [product("pump", "P"), product("valve", null), product("pipe", "P"), product("lamp", "L")],
    whiteSpace: explainedScore({
      currency: "CNY",
      grid: {
        productIds: ["pump", "valve", "pipe", "lamp"],
        rows: [
          {
            unitId: "north",
            cells: [cell("pump", "ours"), cell("valve", "open"), cell("pipe", "unknown"), cell("lamp", "unknown")],
          },
        ],
      },
      totals: { ours: total(1), competitor: total(0), open: total(1, 20_000), unknown: total(2) },
      opportunities: [{ unitId: "north", productId: "valve" }],
    }),
  };
}

describe("readGrid", () => {
  it("puts products of a series together: most to win first, what nobody knows last", () => {
    const series = readGrid(whiteSpace())?.series.map(({ name, products }) => [name, products.map(({ id }) => id)]);
    expect(series).toEqual([
      ["VALVE", ["valve"]],
      ["P", ["pump", "pipe"]],
      ["L", ["lamp"]],
    ]);
  });

  it("names the place with most to win", () => {
    expect(readGrid(whiteSpace())?.best).toMatchObject({ unitId: "north", productId: "valve", state: "open" });
  });

  it("is nothing where there is no grid", () => {
    expect(readGrid({ ...whiteSpace(), whiteSpace: explainedScore({}) })).toBeNull();
  });
});

describe("moneyOf", () => {
  it("counts with the minor units of the currency", () => {
    expect([moneyOf(160_000_050, "CNY"), moneyOf(5_000, "JPY")]).toEqual([
      { amount: "1600000.5", currency: "CNY" },
      { amount: "5000", currency: "JPY" },
    ]);
  });
});

describe("unlinkedPeople", () => {
  const quote = { ref: "N-1", noteId: "n1", date: asOf, quote: "Fan signs.", start: 0, end: 10 };
  const star = { id: "rise-1", rise: "newly-in-charge" as const, successorOf: null, post: "buyer", quotes: [quote] };

  it("names everybody once, with each passage and each finding once", () => {
    const people = unlinkedPeople(
      {
        unmappedPeople: [
          {
            id: "person-fan",
            name: "Fan",
            aliases: [],
            title: null,
            influence: "approves",
            quotes: [{ ...quote, influence: "approves" }],
            message: "Fan approves.",
          },
        ],
        risingStars: [{ ...star, contactId: null, name: "Fan", message: "Fan rises." }],
      },
      {
        unlinkedPeople: [
          { id: "person-fan", name: "Fan", aliases: [], title: "engineer", message: "Fan approves.", quotes: [quote] },
        ],
      },
    );
    expect(people).toMatchObject([
      { id: "person-fan", name: "Fan", title: "buyer", messages: ["Fan approves.", "Fan rises."] },
    ]);
    expect(people[0]?.quotes).toHaveLength(1);
  });

  it("leaves out those who rise and are contacts already", () => {
    const risen = { ...star, contactId: "C-1", name: "Wu", message: "Wu was promoted." };
    expect(unlinkedPeople({ unmappedPeople: [], risingStars: [risen] }, undefined)).toEqual([]);
  });
});
