/**
 * PDFs made with fonts of the reader's system (`STSong-Light` with `UniGB-UCS2-H`, as report programs write them) name
 * their encoding only; what the codes mean stands in files that come with Acrobat. For reading the text two small
 * stand-ins are enough: one takes codes to numbers of our own, the other takes these to Unicode. The numbers begin
 * above every number that the real collections use, so that a font which uses those shows U+FFFD and no wrong text.
 * (PDF 32000-1 §9.7.5.2; Adobe Technical Note 5014.)
 */
const firstCid = 0x7800;
const replacement = 0xfffd;

/** Blocks of Unicode that get a number; together fewer than 0x10000 - firstCid. */
const blocks = [
  [0x20, 0x24f],
  [0x370, 0x45f],
  [0x2000, 0x266f],
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
] as const;

type Numbered = { from: number; to: number; cid: number };

const numbered: readonly Numbered[] = blocks.reduce<Numbered[]>((all, [from, to]) => {
  const last = all.at(-1);
  all.push({ from, to, cid: last ? last.cid + last.to - last.from + 1 : firstCid });
  return all;
}, []);

function cidOf(unit: number): number | null {
  const block = numbered.find(({ from, to }) => unit >= from && unit <= to);
  return block ? block.cid + unit - block.from : null;
}

/** Names of the encodings, without `-H` or `-V`, by the character set that their codes are in. */
const encodings: readonly { names: RegExp; label: string }[] = [
  { names: /^(?:GB|GBpc|GBK|GBKp)-EUC$|^GBK2K$/, label: "gb18030" },
  { names: /^(?:ETen|ETenms|HKscs)-B5$|^B5pc$/, label: "big5" },
];
const unicodeEncoding = /^Uni(?:GB|CNS|JIS|KS)(?:2004)?-(?:UCS2|UTF16)(?:-HW)?$/;

const hex = (value: number, digits = 4) => `<${value.toString(16).padStart(digits, "0")}>`;

function cmap(name: string, codespace: readonly string[], body: string): string {
  const space = `${codespace.length} begincodespacerange\n${codespace.join("\n")}\nendcodespacerange`;
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /${name} def\n${space}\n${body}\nendcmap\n`;
}

function section(kind: "cidrange" | "cidchar" | "bfrange", lines: readonly string[]): string {
  return `${lines.length} begin${kind}\n${lines.join("\n")}\nend${kind}`;
}

const wholePlane = [`${hex(0)} ${hex(0xffff)}`];

function unicodeCmap(name: string): string {
  const lines = numbered.map(({ from, to, cid }) => `${hex(from)} ${hex(to)} ${cid}`);
  return cmap(name, wholePlane, section("cidrange", lines));
}

/** One- and two-byte codes of a character set; of GB18030 not the four-byte ones. */
function charsetCmap(name: string, label: string): string {
  const decoder = new TextDecoder(label);
  const lines: string[] = [];
  for (let code = 0x20; code < 0x7f; code += 1) lines.push(`${hex(code, 2)} ${cidOf(code)}`);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const [unit, ...more] = decoder.decode(Uint8Array.of(lead, trail));
      const cid = unit === undefined || more.length > 0 ? null : cidOf(unit.charCodeAt(0));
      if (cid !== null && cid !== cidOf(replacement)) lines.push(`${hex(lead * 256 + trail)} ${cid}`);
    }
  }
  return cmap(name, ["<00> <80>", "<8140> <fefe>"], section("cidchar", lines));
}

function unicodeOfCids(name: string): string {
  const unknown = `${hex(1)} ${hex(firstCid - 1)} [${hex(replacement).repeat(firstCid - 1)}]`;
  const lines = numbered.map(({ from, to, cid }) => `${hex(cid)} ${hex(cid + to - from)} ${hex(from)}`);
  return cmap(name, wholePlane, section("bfrange", [unknown, ...lines]));
}

/** The text of a predefined CMap, or null for one that is not known here. */
export function predefinedCmap(name: string): string | null {
  if (/^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/.test(name)) return unicodeOfCids(name);
  const encoding = name.replace(/-[HV]$/, "");
  if (unicodeEncoding.test(encoding)) return unicodeCmap(name);
  const charset = encodings.find(({ names }) => names.test(encoding));
  return charset ? charsetCmap(name, charset.label) : null;
}
