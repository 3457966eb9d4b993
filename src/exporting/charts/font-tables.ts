/** An OpenType font with TrueType outlines, its tables found once. */
export type FontTables = {
  bytes: Buffer;
  table: (tag: string) => Buffer;
  /** 0 where the font has no glyph for the character. */
  glyphOf: (codePoint: number) => number;
};

const directoryStart = 12;
const directoryEntry = 16;

/**
 * Table directory and characters of a font (ISO/IEC 14496-22, 4.5 and 5.2.1).
 * @throws Error where a table is missing or the font has no `cmap` of format 12
 */
export function readFontTables(bytes: Buffer): FontTables {
  const places = new Map(
    Array.from({ length: bytes.readUInt16BE(4) }, (_, at) => {
      const entry = directoryStart + at * directoryEntry;
      return [bytes.toString("latin1", entry, entry + 4), tableAt(bytes, entry)] as const;
    }),
  );
  const table = (tag: string): Buffer => {
    const found = places.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found;
  };
  return { bytes, table, glyphOf: readCharacters(table("cmap")) };
}

function tableAt(bytes: Buffer, entry: number): Buffer {
  const start = bytes.readUInt32BE(entry + 8);
  return bytes.subarray(start, start + bytes.readUInt32BE(entry + 12));
}

type Group = { first: number; last: number; glyph: number };

const segmentedCoverage = 12;

/** Format 12 alone: it is the one that holds characters beyond the first 65,536, so fonts for Chinese have it. */
function readCharacters(cmap: Buffer): FontTables["glyphOf"] {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(4 + at * 8 + 4));
  const start = starts.find((at) => cmap.readUInt16BE(at) === segmentedCoverage);
  if (start === undefined) throw new Error("the font has no cmap of format 12");
  const groups = Array.from({ length: cmap.readUInt32BE(start + 12) }, (_, at): Group => {
    const group = start + 16 + at * 12;
    return {
      first: cmap.readUInt32BE(group),
      last: cmap.readUInt32BE(group + 4),
      glyph: cmap.readUInt32BE(group + 8),
    };
  });
  return (codePoint) => {
    const group = groupOf(groups, codePoint);
    return group ? group.glyph + codePoint - group.first : 0;
  };
}

/** Groups are in ascending order and do not overlap. */
function groupOf(groups: readonly Group[], codePoint: number): Group | undefined {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.last ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  const group = groups[low];
  return group && group.first <= codePoint ? group : undefined;
}
