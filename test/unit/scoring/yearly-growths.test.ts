import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import { yearlyGrowths } from "#scoring/plan/yearly-growths";
import { order } from "../../fixtures/dossier-parts.ts";

const asOf = parseDay("2026-11-15");
const bought = (date: string, yuan: string, over = {}) => order("A1", `${date}-${yuan}`, date, yuan, over);

describe("yearlyGrowths", () => {
  // 100 in the year to 2024-11-15, 150 in the next: +50 %; 120 in the last: −20 %
  it("compares each twelve months with the twelve before, oldest first", () => {
    const orders = [bought("2026-03-01", "120"), bought("2024-12-01", "150"), bought("2023-12-01", "100")];
    expect(yearlyGrowths(orders, asOf, "CNY")).toEqual([50, -20]);
  });

  it.each([
    ["a first month that is whole enough", "2024-12-15", [20]],
    ["a year of which months are missing", "2025-02-01", []],
  ])("reads %s", (_what, first, growths) => {
    expect(yearlyGrowths([bought(first, "100"), bought("2026-11-15", "120")], asOf, "CNY")).toEqual(growths);
  });

  it("has no growth from a year without revenue", () => {
    const orders = [bought("2023-12-01", "100"), bought("2026-03-01", "120")];
    expect(yearlyGrowths(orders, asOf, "CNY")).toEqual([-100]);
  });

  it("leaves out what comes later and what is paid in another currency", () => {
    const orders = [
      bought("2023-12-01", "100"),
      bought("2026-11-16", "9"),
      bought("2025-01-01", "9", { currency: "USD" }),
    ];
    expect(yearlyGrowths(orders, asOf, "CNY")).toEqual([-100]);
  });

  it("knows none of an account that has not bought", () => {
    expect(yearlyGrowths([], asOf, "CNY")).toEqual([]);
  });

  it("does not depend on the order of the orders", () => {
    const days = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 500 })), { maxLength: 12 });
    fc.assert(
      fc.property(days, (drawn) => {
        const orders = drawn.map(([ago, yuan]) => bought(addDays(asOf, -ago), `${yuan}`));
        expect(yearlyGrowths([...orders].reverse(), asOf, "CNY")).toEqual(yearlyGrowths(orders, asOf, "CNY"));
      }),
    );
  });
});
