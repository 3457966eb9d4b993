import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { SourceFile } from "#importing/table";

/** Files of the kinds a sales team has, as small as they can be and still open in the programs that made them popular. */

type Parts = Record<string, string | Uint8Array>;

export async function zipOf(parts: Parts): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

export async function docxFile(path = "visit.docx"): Promise<SourceFile> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    title: "拜访纪要",
    creator: "李敏",
    sections: [
      {
        children: [
          new Paragraph({ text: "拜访江南泵业", heading: HeadingLevel.HEADING_1 }),
          new Paragraph("周总说：“预算已经批了。”"),
          new Paragraph({ text: "Quotation by Friday", bullet: { level: 0 } }),
          new Paragraph({ text: "with spare parts", bullet: { level: 1 } }),
          new Table({
            rows: [
              new TableRow({ children: [cell("产品"), cell("数量")] }),
              new TableRow({ children: [cell("P-100"), cell("12")] }),
            ],
          }),
        ],
      },
    ],
  });
  return { path, bytes: new Uint8Array(await Packer.toBuffer(document)) };
}

/** A Word file with a body of one's own: what stands inside `<w:document>`. */
export async function rawDocx(documentXml: string, more: Parts = {}): Promise<Uint8Array> {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": documentXml,
    ...more,
  });
}

const slideSpaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relations = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/relationships/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
export const slideShape = (placeholder: string, ...paragraphs: string[]) =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${placeholder}"/></p:nvPr></p:nvSpPr><p:txBody>${paragraphs
    .map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`)
    .join("")}</p:txBody></p:sp>`;
const slide = (root: string, shapes: string) =>
  `<p:${root} ${slideSpaces}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${root}>`;

/** Two slides, stored in the other order than shown; the first one with a table, a footer and a notes page. */
export async function pptxFile(path = "review.pptx", slideXml: string | null = null): Promise<SourceFile> {
  const cell = (text: string) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
  const table = `<p:graphicFrame><a:tbl><a:tr>${cell("项目")}${cell("金额")}</a:tr><a:tr>${cell("泵")}${cell("128 万")}</a:tr></a:tbl></p:graphicFrame>`;
  const first = slideShape("title", "年度回顾") + slideShape("body", "回款率 96%", "Two deals won") + table;
  const parts = {
    "ppt/presentation.xml": `<p:presentation ${slideSpaces}><p:sldIdLst><p:sldId id="256" r:id="r2"/><p:sldId id="257" r:id="r1"/></p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations([
      ["r1", "slide", "slides/slide1.xml"],
      ["r2", "slide", "slides/slide2.xml"],
    ]),
    "ppt/slides/slide2.xml": slideXml ?? slide("sld", first + slideShape("ftr", "Confidential")),
    "ppt/slides/_rels/slide2.xml.rels": relations([["n1", "notesSlide", "../notesSlides/notesSlide1.xml"]]),
    "ppt/notesSlides/notesSlide1.xml": slide(
      "notes",
      slideShape("body", "Ask for the framework contract.") + slideShape("sldNum", "1"),
    ),
    "ppt/slides/slide1.xml": slide("sld", slideShape("ctrTitle", "Next steps") + slideShape("body", "五月打样")),
    "docProps/core.xml":
      '<cp:coreProperties xmlns:cp="http://x/cp" xmlns:dc="http://x/dc" xmlns:dcterms="http://x/dcterms"><dc:title>PowerPoint Presentation</dc:title><dc:creator>Uma Ray</dc:creator><dcterms:modified>2026-04-02T09:00:00Z</dcterms:modified></cp:coreProperties>',
  };
  return { path, bytes: await zipOf(parts) };
}

export async function xlsxFile(path = "orders.xlsx"): Promise<SourceFile> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Orders").addRows([
    ["id", "account", "date", "amount", "currency"],
    ["S-1", "K-1", "2026-03-05", 1250.5, "CNY"],
  ]);
  return { path, bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

/** What Office writes for a document with a password, as far as it matters here: an OLE2 container with the stream's name. */
export function encryptedOffice(path: string): SourceFile {
  const header = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return {
    path,
    bytes: Buffer.concat([header, Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(96)]),
  };
}

/** A .doc, .xls or .ppt of before 2007: the same container without that stream. */
export function oldOffice(path: string): SourceFile {
  return { path, bytes: Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504)]) };
}
