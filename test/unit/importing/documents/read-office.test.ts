import { existsSync } from "node:fs";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { readDocx } from "#importing/documents/read-docx";
import { readPptx } from "#importing/documents/slides/read-pptx";
import { defaultImportLimits as limits } from "#importing/import-limits";
import { docxFile, pptxFile, rawDocx, slideShape, zipOf } from "../../../helpers/sample-documents.ts";

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const body = (content: string) => `<w:document ${space}><w:body>${content}</w:body></w:document>`;
const reasonOf = (read: Promise<unknown>) =>
  read.then(
    () => "read",
    (error) => error.details?.params?.reason ?? error.code,
  );

describe("reading Word documents", () => {
  it("keeps headings, lists and tables", async () => {
    const { text } = await readDocx(await docxFile(), limits);
    expect(text).toBe(
      [
        "# 拜访江南泵业",
        "周总说：“预算已经批了。”",
        "- Quotation by Friday\n  - with spare parts",
        "产品 | 数量\nP-100 | 12",
      ].join("\n\n"),
    );
  });

  it("takes title, author and day from the properties", async () => {
    const { title, author, savedOn } = await readDocx(await docxFile(), limits);
    expect([title, author, savedOn]).toEqual(["拜访纪要", "李敏", expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
  });

  it("expands no entity of the document's own", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
    const bytes = await rawDocx(`${bomb}${body(paragraph("before &b; &c; after"))}`);
    const text = await readDocx({ path: "a.docx", bytes }, limits).then(
      (document) => document.text,
      () => "",
    );
    expect(text).not.toMatch(/lol|root:/);
  });

  it("follows no picture to another file or host", async () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`;
    const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="p1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const bytes = await rawDocx(body(paragraph("text") + picture), { "word/_rels/document.xml.rels": relations });
    const text = await readDocx({ path: "a.docx", bytes }, limits).then(
      (document) => document.text,
      () => "",
    );
    expect(text).not.toContain("root:");
  });

  it("writes no file, whatever the names in the archive", async () => {
    const bytes = await rawDocx(body(paragraph("text")), { "../../zip-slip.txt": "out" });
    const { text } = await readDocx({ path: "a.docx", bytes }, limits);
    expect([text, existsSync("../../zip-slip.txt"), existsSync("zip-slip.txt")]).toEqual(["text", false, false]);
  });

  it("refuses an archive that packs too much into too little", async () => {
    const bytes = await rawDocx(body(paragraph("text")), { "word/media/a.bin": new Uint8Array(20 * 1024 * 1024) });
    expect(await reasonOf(readDocx({ path: "a.docx", bytes }, limits))).toBe("packed-too-tightly");
  });

  it("refuses an archive of too many parts", async () => {
    const bytes = await rawDocx(body(paragraph("text")));
    expect(await reasonOf(readDocx({ path: "a.docx", bytes }, { ...limits, maxArchiveEntries: 2 }))).toBe("too-large");
  });

  it("refuses an archive whose directory tells less than it unpacks to", async () => {
    const bytes = Buffer.from(await rawDocx(body(paragraph("text ".repeat(1000)))));
    const entry = bytes.lastIndexOf("word/document.xml");
    bytes.writeUInt32LE(10, entry - 46 + 24);
    expect(await reasonOf(readDocx({ path: "a.docx", bytes }, limits))).toBe("damaged-document");
  });

  it.each([
    ["an archive without a document", () => zipOf({ "hello.txt": "hi" })],
    ["XML that breaks off", () => rawDocx(`<w:document ${space}><w:body><w:p>`)],
  ])("refuses %s", async (_name, make) => {
    expect(await reasonOf(readDocx({ path: "a.docx", bytes: await make() }, limits))).toBe("damaged-document");
  });
});

describe("reading slides", () => {
  it("keeps slides in the order they are shown, with titles, tables and notes pages", async () => {
    const { text } = await readPptx(await pptxFile(), limits);
    expect(text).toBe(
      [
        "## 1. 年度回顾",
        "回款率 96%\nTwo deals won",
        "项目 | 金额\n泵 | 128 万",
        "> Ask for the framework contract.",
        "## 2. Next steps",
        "五月打样",
      ].join("\n\n"),
    );
  });

  it("takes the first slide's title where the properties only name the program", async () => {
    const { title, author, savedOn } = await readPptx(await pptxFile(), limits);
    expect([title, author, savedOn]).toEqual(["年度回顾", "Uma Ray", "2026-04-02"]);
  });

  it("refuses slides with entities of their own", async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "lol">]><p:sld xmlns:p="p" xmlns:a="a">${slideShape("body", "&a;")}</p:sld>`;
    expect(await reasonOf(readPptx(await pptxFile("a.pptx", xml), limits))).toBe("damaged-slides");
  });

  it("refuses more slides than the limit", async () => {
    const read = readPptx(await pptxFile(), { ...limits, maxPages: 1 });
    await expect(read).rejects.toMatchObject({ code: "too-large", details: { params: { size: 2, unit: "pages" } } });
  });

  it("refuses slides that are missing", async () => {
    const zip = await JSZip.loadAsync((await pptxFile()).bytes);
    zip.remove("ppt/slides/slide1.xml");
    const bytes = await zip.generateAsync({ type: "uint8array" });
    expect(await reasonOf(readPptx({ path: "a.pptx", bytes }, limits))).toBe("damaged-slides");
  });
});
