import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "#errors";
import { defaultImportLimits } from "#importing/import-limits";
import { readTable } from "#importing/read-table";
import { textFile } from "./source-files.ts";

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return { path: "a.csv", bytes: littleEndian ? bytes : bytes.swap16() };
};
const reasonOf = (file: { path: string; bytes: Uint8Array }) =>
  readTable(file).then(
    () => "read",
    (error: unknown) => (error instanceof AppError ? error.details.params?.reason : error),
  );

describe("reading CSV", () => {
  it.each([
    [",", "a,b\n1,2\n"],
    [";", "a;b\n1;2\n"],
    ["tab", "a\tb\n1\t2\n"],
    ["; beside commas in a header", "a;b (x, y, z)\n1;2\n"],
  ])("detects the delimiter %s", async (_name, text) => {
    expect((await readTable(textFile(text))).rows).toEqual([{ line: 2, cells: ["1", "2"] }]);
  });

  it.each([
    ["CRLF", "a,b\r\n1,2\r\n3,4"],
    ["LF", "a,b\n1,2\n3,4"],
    ["CR", "a,b\r1,2\r3,4"],
  ])("takes %s as line break", async (_name, text) => {
    expect((await readTable(textFile(text))).rows.map((row) => row.line)).toEqual([2, 3]);
  });

  it("gives the physical line where a record starts, past quoted breaks and blank lines", async () => {
    const { rows } = await readTable(textFile('a,b\r\n"x\r\ny",1\r\n\r\n,\r\n2,3\r\n'));
    expect(rows.map(({ line }) => line)).toEqual([2, 6]);
  });

  it.each([
    ["UTF-8", Buffer.from("客户,额\n江泵,1", "utf8"), null],
    ["UTF-8 with mark", Buffer.from("\uFEFF客户,额\n江泵,1", "utf8"), null],
    ["UTF-16 little endian", utf16("客户,额\n江泵,1", true).bytes, null],
    ["UTF-16 big endian", utf16("客户,额\n江泵,1", false).bytes, null],
    // 客户,额 LF 江泵,1 in GB18030
    ["GB18030", Buffer.from("bfcdbba72cb6ee0abdadb1c32c31", "hex"), "GB18030"],
  ])("reads %s", async (_name, bytes, assumedEncoding) => {
    const table = await readTable({ path: "a.csv", bytes });
    expect(table).toMatchObject({ headers: ["客户", "额"], rows: [{ cells: ["江泵", "1"] }], assumedEncoding });
  });

  it("keeps rows of another width apart and drops blank cells behind the last header", async () => {
    const table = await readTable(textFile("a,b,c\n1,2,3,,\n1,2\n1,2,3,4\n"));
    expect([table.rows.length, table.ragged.map(({ line }) => line)]).toEqual([1, [3, 4]]);
  });

  it.each([
    ["empty", ""],
    ["empty", " \n\n"],
    ["binary", "a,b\0\n1,2"],
    ["quote-not-closed", 'a,b\n1,"2\n3,4\n'],
    ["no-header", ",,\n,,\n"],
  ])("names the reason %s", async (reason, text) => {
    expect(await reasonOf(textFile(text))).toBe(reason);
  });

  it.each([
    ["unknown-encoding", [0x61, 0xff, 0xff, 0x0a]],
    ["old-office", [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ["damaged", [0x50, 0x4b, 0x03, 0x04, 0x00, 0x01]],
    ["binary", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ])("names the reason %s for bytes", async (reason, bytes) => {
    expect(await reasonOf({ path: "a.csv", bytes: Uint8Array.from(bytes) })).toBe(reason);
  });

  it.each([
    ["bytes", { maxBytes: 5 }],
    ["rows", { maxRows: 1 }],
  ])("refuses too many %s", async (unit, limit) => {
    const read = readTable(textFile("a,b\n1,2\n3,4\n"), { ...defaultImportLimits, ...limit });
    await expect(read).rejects.toMatchObject({ code: "too-large", details: { params: { unit } } });
  });

  it("gives back every cell that RFC 4180 can write", async () => {
    const cell = fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", ""));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const filled = cells.map(([first, second, third]) => [`x${first}`, second, `${third}x`]);
        const quoted = [["h1", "h2", "h3"], ...filled].map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","),
        );
        const table = await readTable(textFile(quoted.join("\r\n")));
        expect(table.rows.map((row) => row.cells)).toEqual(filled);
      }),
    );
  });

  it("throws nothing but AppError, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const outcome = await readTable({ path: "a.csv", bytes }).catch((error: unknown) => error);
        expect(!(outcome instanceof Error) || outcome instanceof AppError).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
