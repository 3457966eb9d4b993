import { describe, expect, it } from "vitest";
import { columnWidths } from "#exporting/column-widths";
import { figureColumns } from "#exporting/figure-columns";

const row = (...labels: string[]) => labels.map((label) => ({ label }));

describe("figureColumns", () => {
  it.each(["84", "-3.5 %", "¥2,368万", "CNY 23.68M", "1,200"])("takes %s for a figure", (text) => {
    expect(figureColumns([row(text), row("")], 1)).toEqual([true]);
  });

  it.each(["2026-03-05", "Q1", "2026年3月5日", "12 个月收入", "3 of 5", ""])("takes %j for words", (text) => {
    expect(figureColumns([row(text)], 1)).toEqual([false]);
  });

  it("asks every filled cell of the column", () => {
    expect(figureColumns([row("a", "1"), row("2", "3")], 2)).toEqual([false, true]);
  });
});

describe("columnWidths", () => {
  it("shares the width by the longest text, a Chinese character counting two", () => {
    // Longest: 20 half-widths, 10 × 2 = 20, and 12 (the least): 20 + 20 + 12 = 52; 520 / 52 = 10 each.
    const texts = ["abcdefghijklmnopqrst", "", "x"];
    expect(columnWidths(texts, [row("", "近一年收入额与毛利率")], 520)).toEqual([200, 200, 120]);
  });

  it("leaves no twip over", () => {
    expect(columnWidths(["", "", ""], [], 100)).toEqual([33, 33, 34]);
  });

  it("keeps a long text from starving the others", () => {
    // 400 half-widths count 40, the other 12: 40 / 52 × 520 = 400.
    expect(columnWidths(["", ""], [row("x".repeat(400), "")], 520)).toEqual([400, 120]);
  });
});
