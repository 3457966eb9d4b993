import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChartFonts } from "#exporting/charts/chart-fonts";
import { drawableText } from "#exporting/charts/drawable-text";
import { arbitraryText } from "../arbitrary-text.ts";

const { regular, bold } = await readChartFonts();
const hasGlyph = (codePoint: number) => regular.glyphOf(codePoint) !== 0;

describe("drawableText", () => {
  it.each([
    ["宏达汽车（上海）有限公司", "宏达汽车（上海）有限公司"],
    ["🚀 宏达 👨‍👩‍👧 汽车", "宏达 汽车"],
    ["Škoda Auto a.s., Łódź", "Skoda Auto a.s., Lódz"],
    ["Cafe\u0301 Liégeois", "Café Liégeois"],
    ["บริษัท ไทย Co.", "… … Co."],
    ["شركة الواحة", "… …"],
    ["a\u0000b\u202Ec\uD800d", "abcd"],
    ["한국전력 KEPCO", "… KEPCO"],
  ])("writes %j as %j", (text, drawn) => {
    expect(drawableText(text, hasGlyph)).toBe(drawn);
  });

  it("leaves nothing that either weight of the font lacks", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const drawn = [...drawableText(text, hasGlyph)].filter((character) => character !== "\n");
        const lacking = drawn.filter((character) => {
          const codePoint = character.codePointAt(0) ?? 0;
          return regular.glyphOf(codePoint) === 0 || bold.glyphOf(codePoint) === 0;
        });
        expect(lacking).toEqual([]);
      }),
    );
  });

  it("leaves alone what it has written", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const drawn = drawableText(text, hasGlyph);
        expect(drawableText(drawn, hasGlyph)).toBe(drawn);
      }),
    );
  });
});
