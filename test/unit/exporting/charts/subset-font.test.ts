import { describe, expect, it } from "vitest";
import { readChartFonts } from "#exporting/charts/chart-fonts";
import { readFontTables } from "#exporting/charts/font-tables";
import { subsetFont } from "#exporting/charts/subset-font";

const fonts = await readChartFonts();

/** Bytes of the outline of a character. */
function outlineOf(font: typeof fonts.regular, character: string): number {
  const [loca, glyph] = [font.table("loca"), font.glyphOf(character.codePointAt(0) ?? 0)];
  return loca.readUInt32BE(glyph * 4 + 4) - loca.readUInt32BE(glyph * 4);
}

describe("readFontTables", () => {
  it("finds characters of every part of the code, and none that the font lacks", () => {
    const glyphs = [..."A9宏，𰻝🚀ไ\u0000"].map(
      (character) => fonts.regular.glyphOf(character.codePointAt(0) ?? 0) > 0,
    );
    expect(glyphs).toEqual([true, true, true, true, true, false, false, false]);
  });

  it("gives each character a glyph of its own", () => {
    expect(new Set([..."宏达汽车"].map((one) => fonts.regular.glyphOf(one.codePointAt(0) ?? 0))).size).toBe(4);
  });
});

describe.each(["regular", "bold"] as const)("subsetFont of %s", (weight) => {
  const whole = fonts[weight];
  const subset = readFontTables(subsetFont(whole, "宏达 A"));

  it("keeps the outlines of the text and no others", () => {
    // Each outline begins at a multiple of four.
    expect(outlineOf(subset, "宏")).toBe(Math.ceil(outlineOf(whole, "宏") / 4) * 4);
    expect(outlineOf(subset, "A")).toBe(Math.ceil(outlineOf(whole, "A") / 4) * 4);
    expect(outlineOf(subset, "车")).toBe(0);
    expect(outlineOf(whole, "车")).toBeGreaterThan(0);
  });

  it("keeps ids and widths", () => {
    expect(subset.glyphOf("宏".codePointAt(0) ?? 0)).toBe(whole.glyphOf("宏".codePointAt(0) ?? 0));
    expect(subset.table("hmtx").equals(whole.table("hmtx"))).toBe(true);
  });

  it("is a small part of the font", () => {
    expect(subset.bytes.length).toBeLessThan(whole.bytes.length / 20);
  });
});
