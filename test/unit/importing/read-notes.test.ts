import { describe, expect, it } from "vitest";
import { readNotes } from "#importing/read-notes";
import { fixture, textFile } from "./source-files.ts";

const only = (text: string, path = "notes/file.md") => readNotes(textFile(text, path));

describe("reading notes", () => {
  it("reads Markdown with front matter and takes the title from the first heading", () => {
    expect(readNotes(fixture("notes/2026-03-04-visit.md")).records).toEqual([
      {
        externalId: "N-1",
        kind: "note",
        accountRef: "K-1",
        accountHints: [],
        title: "拜访江南泵业周总",
        date: "2026-03-04",
        author: "李敏",
        text: "# 拜访江南泵业周总\n\n周总说：“预算已经批了。”",
        line: 1,
      },
    ]);
  });

  it("takes title and day of a text file from its name", () => {
    expect(readNotes(fixture("notes/2026-03-06_call_from_zhou.txt")).records).toEqual([
      {
        externalId: "notes/2026-03-06_call_from_zhou.txt",
        kind: "note",
        accountRef: null,
        accountHints: ["call", "from", "zhou", "notes"],
        title: "call from zhou",
        date: "2026-03-06",
        author: null,
        text: "周总来电，要求周五前给报价。\n第二行",
        line: 1,
      },
    ]);
  });

  it("keeps the good lines of JSONL and rejects the broken ones by line", () => {
    const { records, rejections } = readNotes(fixture("notes/calls.jsonl"));
    expect(records.map(({ externalId, accountRef, title, line }) => [externalId, accountRef, title, line])).toEqual([
      ["J-1", "K-1", "Call", 1],
      ["notes/calls.jsonl#5", "K-2", "First line of the call", 5],
    ]);
    expect(rejections.map(({ line, reason }) => [line, reason.code])).toEqual([
      [2, "not-json"],
      [3, "duplicate-id"],
      [6, "not-a-note"],
    ]);
  });

  it("reads Chinese front matter", () => {
    const { records } = only("---\n客户: K-1\n标题: 样机测试\n日期: 2026年3月5日\n类型: 案例\n---\n正文");
    expect(records[0]).toMatchObject({ accountRef: "K-1", title: "样机测试", date: "2026-03-05", kind: "knowledge" });
  });

  it("falls back to the file name where there is no heading", () => {
    expect(only("plain text").records[0]).toMatchObject({ title: "file", externalId: "notes/file.md", date: null });
  });

  it("takes a number as an id", () => {
    expect(only("---\nid: 17\n---\ntext").records[0]?.externalId).toBe("17");
  });

  it.each([
    ["front-matter", "---\nid: [1\n---\ntext"],
    ["front-matter", "---js\n{ id: globalThis.ran = true }\n---\ntext"],
    ["front-matter", "---javascript\n({ id: (globalThis.ran = true) })\n---\ntext"],
    ["not-a-note", "---\ntitle: [a, b]\n---\ntext"],
    ["not-a-date", "---\ndate: soon\n---\ntext"],
    ["unknown-word", "---\nkind: poem\n---\ntext"],
    ["empty-note", "---\nid: N-1\n---\n\n"],
  ])("rejects a note with the reason %s", (code, text) => {
    expect(only(text)).toMatchObject({ records: [], rejections: [{ line: 1, reason: { code } }] });
  });

  it("never runs front matter as code", () => {
    only("---js\n{ id: (globalThis.ran = true) }\n---\ntext");
    expect(globalThis).not.toHaveProperty("ran");
  });

  it("refuses a file that holds no notes", () => {
    expect(() => only("text", "a.pptx")).toThrow(expect.objectContaining({ code: "unknown-file-kind" }));
  });
});
