import type { FontTables } from "./font-tables.ts";

/** What drawing and kerning read; without those for vertical lines and for ligatures. */
const keptTables = ["GPOS", "OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name", "post"] as const;
const longOffsets = 1;

/**
 * The font with the outlines of `text` alone, glyph ids unchanged: some 350 KB of 10 MB. What draws reads the whole file
 * for every glyph, so that a chart with the whole font takes ten times as long.
 */
export function subsetFont(font: FontTables, text: string): Buffer {
  const outlines = outlinesOf(font);
  // Glyph 0 stands for what the font lacks and belongs to every font.
  const used = new Set([0, ...[...text].map((character) => font.glyphOf(character.codePointAt(0) ?? 0))]);
  const offsets: number[] = [0];
  const kept: Buffer[] = [];
  let length = 0;
  for (let glyph = 0; glyph < outlines.length; glyph += 1) {
    if (used.has(glyph)) {
      const outline = padded(outlines.at(glyph));
      kept.push(outline);
      length += outline.length;
    }
    offsets.push(length);
  }
  const loca = Buffer.alloc(offsets.length * 4);
  offsets.forEach((offset, at) => void loca.writeUInt32BE(offset, at * 4));
  return writeFont([
    ...keptTables.map((tag) => [tag, font.table(tag)] as const),
    ["glyf", Buffer.concat(kept)],
    ["loca", loca],
  ]);
}

type Outlines = { length: number; at: (glyph: number) => Buffer };

/** @throws Error for a font of a kind that ours is not: with short offsets, or outlines put together from others */
function outlinesOf({ table }: FontTables): Outlines {
  const [glyf, loca] = [table("glyf"), table("loca")];
  if (table("head").readInt16BE(50) !== longOffsets) throw new Error("the font has short offsets");
  return {
    length: loca.length / 4 - 1,
    at: (glyph) => {
      const outline = glyf.subarray(loca.readUInt32BE(glyph * 4), loca.readUInt32BE(glyph * 4 + 4));
      if (outline.length > 0 && outline.readInt16BE(0) < 0)
        throw new Error(`glyph ${glyph} is put together from others`);
      return outline;
    },
  };
}

/** Tables begin at multiples of four. */
function padded(bytes: Buffer): Buffer {
  const lacking = -bytes.length & 3;
  return lacking === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(lacking)]);
}

/** Checksums stay 0: nothing that draws reads them. */
function writeFont(tables: readonly (readonly [tag: string, bytes: Buffer])[]): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(12 + sorted.length * 16);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(sorted.length, 4);
  let offset = header.length;
  const bodies = sorted.map(([tag, bytes], at) => {
    const entry = 12 + at * 16;
    header.write(tag, entry, "latin1");
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(bytes.length, entry + 12);
    const body = padded(bytes);
    offset += body.length;
    return body;
  });
  return Buffer.concat([header, ...bodies]);
}
