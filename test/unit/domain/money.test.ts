import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMoney, toDecimal, toMinor } from "#domain/money";

describe("money", () => {
  it.each([
    ["5000.00", "CNY", 500000],
    ["-0.5", "CNY", -50],
    ["1200", "JPY", 1200],
    ["0.10", "USD", 10],
  ])("reads %s %s as %i minor units", (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toBe(minor);
  });

  it("refuses more decimals than the currency has", () => {
    expect(() => toMinor("1.5", "JPY")).toThrow("not an amount of JPY");
  });

  it("gives back the amount it was given", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom("CNY", "JPY", "KWD"),
        (amountMinor, currency) => {
          expect(toMinor(toDecimal({ amountMinor, currency }), currency)).toBe(amountMinor);
        },
      ),
    );
  });

  it("refuses to add two currencies without a rate", () => {
    const cny = { amountMinor: 1, currency: "CNY" };
    expect(() => addMoney(cny, { amountMinor: 1, currency: "USD" })).toThrow("without a rate");
  });
});
