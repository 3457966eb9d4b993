import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSkipped } from "#importing/describe";
import { defaultImportLimits } from "#importing/import-limits";
import { createFileReader } from "#importing/reading/read-file";
import type { ReadPart } from "#importing/reading/read-part";
import type { SourceFile } from "#importing/table";
import { docxFile, encryptedOffice, oldOffice, pptxFile, xlsxFile } from "../../../helpers/sample-documents.ts";
import { mailOf, mailWith } from "../../../helpers/sample-mail.ts";
import { chinese, encryptedPdf, english, pdfFile } from "../../../helpers/sample-pdf.ts";

const read = createFileReader(defaultImportLimits);
const file = (path: string, content: string | Uint8Array): SourceFile => ({ path, bytes: Buffer.from(content) });
const pdf = (path: string) => file(path, pdfFile([[chinese(20, 300, "预算已批")]]));
const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Li Wei>Budget approved.\n";

const notesOf = (parts: readonly ReadPart[]) =>
  parts.flatMap((part) => (part.content === "notes" ? part.notes.records : []));
const reasonsOf = (parts: readonly ReadPart[]) =>
  parts.map((part) => (part.content === "skipped" ? (part.reason.params.reason ?? part.reason.code) : part.content));

describe("reading a file", () => {
  it.each<[string, () => SourceFile | Promise<SourceFile>, string]>([
    ["docx", () => docxFile("a.docx"), "周总说：“预算已经批了。”"],
    ["pptx", () => pptxFile("a.pptx"), "回款率 96%"],
    ["pdf", () => pdf("a.pdf"), "预算已批"],
    ["html", () => file("a.html", "<p>Budget approved.</p>"), "Budget approved."],
    ["eml", () => file("a.eml", mailOf("Budget approved.")), "Budget approved."],
    ["vtt", () => file("a.vtt", vtt), "Li Wei: Budget approved."],
    ["srt", () => file("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nBudget approved.\n"), "Budget approved."],
    ["md", () => file("a.md", "Budget approved."), "Budget approved."],
    ["txt", () => file("a.txt", "Budget\rapproved.\r\nYes."), "Budget\napproved.\nYes."],
    ["jsonl", () => file("a.jsonl", '{"title":"Call","text":"Budget approved."}\r'), "Budget approved."],
  ])("makes one note of %s", async (_ending, make, words) => {
    const notes = notesOf(await read(await make()));
    expect(notes.map(({ text }) => text.includes(words))).toEqual([true]);
  });

  it.each<[string, () => SourceFile | Promise<SourceFile>]>([
    ["xlsx", () => xlsxFile("a.xlsx")],
    ["csv", () => file("a.csv", "id,account\n1,2\n")],
    ["tsv", () => file("a.tsv", "id\taccount\n1\t2\n")],
  ])("makes a table of %s", async (_ending, make) => {
    const [part] = await read(await make());
    expect(part).toMatchObject({ content: "table", table: { headers: expect.arrayContaining(["id", "account"]) } });
  });

  it.each<[string, string, SourceFile]>([
    ["encrypted", "docx", encryptedOffice("a.docx")],
    ["encrypted", "pptx", encryptedOffice("a.pptx")],
    ["encrypted", "xlsx", encryptedOffice("a.xlsx")],
    ["encrypted", "pdf", file("a.pdf", encryptedPdf())],
    ["old-office", "doc", oldOffice("a.doc")],
    ["old-office", "xls", oldOffice("a.xls")],
    ["old-office", "ppt", oldOffice("a.ppt")],
    ["damaged-document", "docx", file("a.docx", "no archive")],
    ["damaged-document", "docx of zeros", file("a.docx", new Uint8Array(100))],
    ["damaged-slides", "pptx", file("a.pptx", "PK\u0003\u0004 cut off")],
    ["damaged", "xlsx", file("a.xlsx", "PK\u0003\u0004 cut off")],
    ["damaged-pdf", "pdf", file("a.pdf", "%PDF-1.7\ncut off")],
    ["no-text", "pdf without text", file("a.pdf", pdfFile([[]]))],
    ["no-text", "html", file("a.html", "<script>1</script>")],
    ["not-a-mail", "eml", file("a.eml", "no headers\n")],
    ["no-cues", "vtt", file("a.vtt", "WEBVTT\n\nno times\n")],
    ["no-cues", "srt", file("a.srt", "no times\n")],
    ["binary", "txt", file("a.txt", "a\0b")],
    ["quote-not-closed", "csv", file("a.csv", 'a,b\n1,"2\n')],
  ])("refuses, as %s, a file of the ending %s", async (reason, _ending, damaged) => {
    expect(reasonsOf(await read(damaged))).toEqual([reason]);
  });

  it.each<[string, string, () => SourceFile | Promise<SourceFile>]>([
    ["damaged-document", "docx", () => docxFile("a.docx")],
    ["damaged-slides", "pptx", () => pptxFile("a.pptx")],
    ["damaged", "xlsx", () => xlsxFile("a.xlsx")],
    ["damaged-pdf", "pdf", () => pdf("a.pdf")],
  ])("refuses, as %s, the first half of a %s", async (reason, _ending, make) => {
    const { path, bytes } = await make();
    expect(reasonsOf(await read({ path, bytes: bytes.slice(0, bytes.length / 2) }))).toEqual([reason]);
  });

  const endings = "docx pptx xlsx pdf html eml vtt srt md txt jsonl csv tsv doc".split(" ");

  it.each(endings)("refuses an empty file of the ending %s", async (ending) => {
    expect(reasonsOf(await read({ path: `a.${ending}`, bytes: new Uint8Array() }))).toEqual(["empty"]);
  });

  it("says in both languages what is wrong and how to mend it", async () => {
    const [part] = await read(encryptedOffice("a.docx"));
    if (part?.content !== "skipped") throw new Error("it was read");
    const told = { ...part, headers: [], unrecognised: null };
    expect([describeSkipped("zh", told), describeSkipped("en", told)]).toEqual([
      "无法读取：文件有密码保护；请去掉密码后另存。",
      "Not readable: the file is protected with a password; save it without one.",
    ]);
  });

  it("takes the day of the file's name before the day of saving", async () => {
    const [note] = notesOf(await read(await pptxFile("客户/2026-03-05 回顾.pptx")));
    expect(note).toMatchObject({
      date: "2026-03-05",
      title: "年度回顾",
      author: "Uma Ray",
      accountHints: ["回顾", "客户"],
    });
  });

  it("tells the encoding that it assumed", async () => {
    const [part] = await read(file("a.txt", Buffer.from("bfcdbba7b5c4d4a4cbe3d2d1beadc5fac1cb", "hex")));
    expect(part).toMatchObject({
      notes: {
        records: [{ text: "客户的预算已经批了" }],
        repairs: [{ what: "encoding-assumed", example: "a.txt → GB18030" }],
      },
    });
  });

  it("takes one part or one refusal from any bytes", async () => {
    const magic = fc.constantFrom(
      "",
      "PK\u0003\u0004",
      "%PDF-1.4\n",
      "From: a@b.c\r\n\r\n",
      "WEBVTT\n\n",
      "<html>",
      "{",
    );
    const bytes = fc
      .tuple(magic, fc.uint8Array({ maxLength: 300 }))
      .map(([head, tail]) => Buffer.concat([Buffer.from(head), tail]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...endings), bytes, async (ending, content) => {
        const parts = await read({ path: `a.${ending}`, bytes: content });
        const isSound = (part: ReadPart) =>
          part.content !== "notes" || part.notes.records.length + part.notes.rejections.length > 0;
        expect([parts.length, parts.every(isSound)]).toEqual([1, true]);
      }),
      { numRuns: 250 },
    );
  }, 60_000);

  it("takes one part or one refusal from documents with damaged bytes", async () => {
    const whole = [await docxFile("a.docx"), await pptxFile("a.pptx"), await xlsxFile("a.xlsx"), pdf("a.pdf")];
    const damage = fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), damage, async ({ path, bytes }, places) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, byte] of places) damaged[at % damaged.length] = byte;
        expect(await read({ path, bytes: damaged })).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("reading a mail with attached files", () => {
  it("makes notes and tables of what it knows and names the rest", async () => {
    const bytes = mailWith("See files.", [
      { name: "2026-02-01 纪要.md", type: "text/markdown", content: "# 纪要\n预算" },
      { name: "orders.csv", type: "text/csv", content: "id,account,date,amount\n1,K-1,2026-01-01,3\n" },
      { name: "x.zip", type: "application/zip", content: "PK" },
    ]);
    const parts = await read({ path: "in/mail.eml", bytes });
    expect(parts.map(({ path, content }) => [path, content])).toEqual([
      ["in/mail.eml", "notes"],
      ["in/mail.eml#2026-02-01 纪要.md", "notes"],
      ["in/mail.eml#orders.csv", "table"],
    ]);
    expect(parts[0]).toMatchObject({ notes: { notices: [{ code: "attachment-left-out", example: "x.zip" }] } });
  });

  it("links an attached note to its mail and lends it the sender, and the day where it has none", async () => {
    const bytes = mailWith("See files.", [
      { name: "纪要.md", type: "text/markdown", content: "预算" },
      { name: "2026-02-01 plan.txt", type: "text/plain", content: "plan" },
    ]);
    const notes = notesOf(await read({ path: "mail.eml", bytes }));
    expect(notes.map(({ externalId, author, date }) => [externalId, author, date])).toEqual([
      ["m-1@jiangnan.example", "周建国", "2026-03-05"],
      ["m-1@jiangnan.example#纪要.md", "周建国", "2026-03-05"],
      ["m-1@jiangnan.example#2026-02-01 plan.txt", "周建国", "2026-02-01"],
    ]);
  });

  it("keeps the mail where an attached file is damaged, and says so of that file", async () => {
    const bytes = mailWith("See files.", [{ name: "a.docx", type: "application/x", content: "cut" }]);
    const parts = await read({ path: "mail.eml", bytes });
    expect(reasonsOf(parts)).toEqual(["notes", "damaged-document"]);
  });

  it("reads mails inside mails no deeper than three", async () => {
    let inner = mailOf("innermost");
    for (let depth = 0; depth < 6; depth += 1) {
      inner = mailWith(`level ${depth}`, [{ name: "inner.eml", type: "application/octet-stream", content: inner }]);
    }
    const texts = notesOf(await read({ path: "mail.eml", bytes: inner })).map(({ text }) => text);
    expect(texts).toEqual(["level 5", "level 4", "level 3", "level 2"]);
  });

  it("keeps a mail without words by its subject", async () => {
    const bytes = mailWith("", [{ name: "a.txt", type: "text/plain", content: "x" }]);
    expect(notesOf(await read({ path: "mail.eml", bytes }))[0]?.text).toBe("预算 Q2");
  });
});

describe("joining what PDF pages hold", () => {
  it("keeps English and Chinese lines of one page apart where they are short", async () => {
    const bytes = pdfFile([[chinese(20, 300, "预算"), english(20, 284, "Budget")]]);
    expect(notesOf(await read({ path: "a.pdf", bytes }))[0]?.text).toBe("预算\nBudget");
  });
});
