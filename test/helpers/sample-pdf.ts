/** PDFs written by hand, object by object (PDF 32000-1 §7.5). */
export function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end, "latin1");
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
/** Codes of two bytes, as fonts for Chinese have them. */
export const codes = (text: string) => `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

export type PdfLineAt = { x: number; y: number; size?: number; font: "F1" | "F2"; show: string };

const show = ({ x, y, size = 12, font, show }: PdfLineAt) => `BT /${font} ${size} Tf ${x} ${y} Td ${show} Tj ET`;

type Options = {
  /** Name of a predefined CMap; without one the codes are Unicode and the font says so itself. */
  encoding?: string;
  ordering?: string;
  info?: string;
  trailer?: string;
};

/**
 * Pages of lines in two fonts: F1 a composite font for Chinese that is not embedded, F2 Helvetica. `info`: content of the
 * document's information dictionary.
 */
export function pdfFile(pages: readonly (readonly PdfLineAt[])[], options: Options = {}): Uint8Array {
  const { encoding, ordering = "GB1", info = "", trailer = "" } = options;
  const firstPage = 8;
  const unicode =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n1 beginbfrange <0000> <ffff> <0000> endbfrange\nendcmap";
  const ordered = encoding ? ordering : "Identity";
  const fonts = [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding ?? "Identity-H"} /DescendantFonts [4 0 R] ${encoding ? "" : "/ToUnicode 6 0 R"} >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordered}) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    stream(unicode),
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ];
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(" ");
  const body = pages.flatMap((lines, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents ${firstPage + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 5 0 R >> >> >>`,
    stream(lines.map(show).join("\n")),
  ]);
  const infoAt = firstPage + body.length;
  return pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      ...fonts,
      ...body,
      `<< ${info} >>`,
    ],
    `/Info ${infoAt} 0 R ${trailer}`,
  );
}

export const english = (x: number, y: number, text: string): PdfLineAt => ({ x, y, font: "F2", show: `(${text})` });
export const chinese = (x: number, y: number, text: string): PdfLineAt => ({ x, y, font: "F1", show: codes(text) });

/** A PDF that opens with a password only (PDF 32000-1 §7.6.3): the keys in it fit no password at all. */
export function encryptedPdf(): Uint8Array {
  const key = "<00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff>";
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<0011> <0011>]`;
  return pdfFile([[english(20, 300, "secret")]], { trailer: encrypt });
}
