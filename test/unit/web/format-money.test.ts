import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, formatMoneyCell, moneyColumnUnit } from "#web/format/format-money";

const cny = (amount: string) => ({ amount, currency: "CNY" });

describe("formatMoney", () => {
  it.each([
    ["23684000.00", "¥2,368万", "CNY 23.68M"],
    ["20000000", "¥2,000万", "CNY 20.0M"],
    ["113138341.00", "¥1.13亿", "CNY 113.1M"],
    ["9998.5", "¥9,998.50", "CNY 9,998.50"],
    ["500", "¥500", "CNY 500"],
    ["0", "¥0", "CNY 0"],
    ["-45500", "-¥4.55万", "-CNY 45,500"],
  ])("writes %s as %s and %s", (amount, zh, en) => {
    expect([formatMoney(cny(amount), "zh"), formatMoney(cny(amount), "en")]).toEqual([zh, en]);
  });

  it("writes a figure that rounds up to the next scale in that scale", () => {
    expect(formatMoney(cny("99999999"), "zh")).toBe("¥1亿");
    expect(formatMoney(cny("999999999"), "en")).toBe("CNY 1.0B");
  });

  it("names other currencies by their symbol in Chinese and their code in English", () => {
    expect(formatMoney({ amount: "1860000", currency: "EUR" }, "zh")).toBe("€186万");
    expect(formatMoney({ amount: "1860000", currency: "EUR" }, "en")).toBe("EUR 1.86M");
  });

  it("never writes an amount that is there as zero", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000_000 }),
        fc.constantFrom("zh" as const, "en" as const),
        (n, lang) => {
          expect(formatMoney(cny(String(n)), lang)).toMatch(/[1-9]/);
        },
      ),
    );
  });
});

describe("a money column", () => {
  it("says its unit in the header and leaves it out of the cells", () => {
    expect([moneyColumnUnit("CNY", "zh"), formatMoneyCell(cny("23684000"), "zh")]).toEqual(["¥万", "2,368.4"]);
    expect([moneyColumnUnit("CNY", "en"), formatMoneyCell(cny("23684000"), "en")]).toEqual(["CNY M", "23.68"]);
  });
});
