import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChartFonts } from "#exporting/charts/chart-fonts";
import { fitText, textWidth, wrapText } from "#exporting/charts/fit-text";
import { arbitraryText } from "../arbitrary-text.ts";

const { regular } = await readChartFonts();
const unitsPerEm = regular.table("head").readUInt16BE(18);
const lastWidth = regular.table("hhea").readUInt16BE(34) - 1;

/** What the font says a line takes. */
function widthInFont(text: string, fontSize: number): number {
  const advances = [...text].map((character) => {
    const glyph = Math.min(regular.glyphOf(character.codePointAt(0) ?? 0), lastWidth);
    return regular.table("hmtx").readUInt16BE(glyph * 4) / unitsPerEm;
  });
  return advances.reduce((sum, advance) => sum + advance, 0) * fontSize;
}

describe("textWidth", () => {
  it.each([
    "宏达汽车零部件（72 / 64）",
    "Hongda Auto Parts (72 / 64)",
    "Cooperation in delivery and acceptance",
    "62.5 % · B · CNY 1,200,000",
    "Thanh Phong Industrial Construction JSC",
    "WWW MMM www mmm",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "abcdefghijklmnopqrstuvwxyz 0123456789",
  ])("is never less than what the font takes for %j, and at most a fifth more", (text) => {
    const real = widthInFont(text, 12);
    expect(textWidth(text, 12)).toBeGreaterThanOrEqual(real);
    expect(textWidth(text, 12)).toBeLessThanOrEqual(real * 1.2);
  });
});

describe("fitText", () => {
  it("leaves alone what fits", () => {
    expect(fitText("宏达汽车", 12, 48)).toBe("宏达汽车");
  });

  it("cuts what does not", () => {
    expect(fitText("宏达汽车零部件", 12, 60)).toBe("宏达汽车…");
  });

  it("stays within the width, on one line, and cuts no character in half", () => {
    fc.assert(
      fc.property(arbitraryText, fc.integer({ min: 20, max: 400 }), (text, width) => {
        const fitted = fitText(text, 12, width);
        expect(textWidth(fitted, 12)).toBeLessThanOrEqual(width);
        expect(fitted).not.toMatch(/[\n\p{Cs}]/u);
      }),
    );
  });
});

describe("wrapText", () => {
  it("ends lines between words", () => {
    expect(wrapText("Cooperation in delivery and acceptance", 12, 140, 3)).toEqual([
      "Cooperation in delivery",
      "and acceptance",
    ]);
  });

  it("ends lines between Chinese characters, and begins none with a comma", () => {
    expect(wrapText("批准者和决策者中，没有支持者", 12, 96, 3)).toEqual(["批准者和决策者", "中，没有支持者"]);
  });

  it("cuts what is longer than its lines", () => {
    expect(wrapText("one two three four five six", 12, 60, 2)).toEqual(["one two", "three fo…"]);
  });

  it("never writes more lines, or wider ones, than asked for", () => {
    fc.assert(
      fc.property(
        arbitraryText,
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, most) => {
          const lines = wrapText(text, 12, width, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
