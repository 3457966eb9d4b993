import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSkipped } from "#importing/describe";
import { defaultImportLimits } from "#importing/import-limits";
import { planImport } from "#importing/plan-import";
import { fixture, textFile } from "./source-files.ts";

describe("planning an import", () => {
  it("orders the files so that each refers only to the ones before it", async () => {
    const paths = [
      "notes/calls.jsonl",
      "zh/assessments.csv",
      "zh/goals.csv",
      "zh/positions.csv",
      "zh/needs.csv",
      "zh/interactions.csv",
      "zh/orders.csv",
      "crm/sales_pipeline.csv",
      "zh/contacts.csv",
      "crm/products.csv",
      "zh/accounts.csv",
      "crm/accounts.csv",
      "crm/data_dictionary.csv",
      "crm/sales_teams.csv",
    ];
    const plan = await planImport(paths.map(fixture));
    expect(plan.files.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "team crm/sales_teams.csv",
      "dictionary crm/data_dictionary.csv",
      "accounts crm/accounts.csv",
      "accounts zh/accounts.csv",
      "products crm/products.csv",
      "contacts zh/contacts.csv",
      "opportunities crm/sales_pipeline.csv",
      "orders zh/orders.csv",
      "interactions zh/interactions.csv",
      "needs zh/needs.csv",
      "positions zh/positions.csv",
      "goals zh/goals.csv",
      "assessments zh/assessments.csv",
      "notes notes/calls.jsonl",
    ]);
  });

  it("names every file it leaves out, with the reason and its headers", async () => {
    const plan = await planImport([
      textFile("foo,bar\n1,2\n", "odd.csv"),
      textFile("", "empty.csv"),
      textFile("x", "slides.key"),
      textFile("x", "~$book.xlsx"),
      textFile("\0", "note.txt"),
    ]);
    expect(plan.files).toEqual([]);
    expect(plan.skipped.map(({ path, reason, headers }) => [path, reason.code, headers])).toEqual([
      ["odd.csv", "unknown-headers", ["foo", "bar"]],
      ["empty.csv", "unreadable-file", []],
      ["slides.key", "format-not-supported", []],
      ["~$book.xlsx", "system-file", []],
      ["note.txt", "unreadable-file", []],
    ]);
    expect(plan.skipped.slice(0, 3).map((file) => describeSkipped("zh", file))).toEqual([
      "表头对不上任何一种表：foo, bar",
      "无法读取：文件是空的。",
      "不读取 key 文件。",
    ]);
  });

  it("leaves out a file beyond the limits and says which", async () => {
    const limits = { ...defaultImportLimits, maxRows: 1 };
    const { skipped } = await planImport([textFile("id,name,city\n1,a,b\n2,c,d\n")], { limits });
    expect(skipped.map((file) => describeSkipped("en", file))).toEqual(["3 rows, the limit is 2. Split the file."]);
  });

  it("gives each file a place, whatever it holds", async () => {
    const file = fc.record({
      path: fc.constantFrom("a.csv", "b.xlsx", "c.md", "d.txt", "e.jsonl", "f.pdf", ".g", "h"),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        fc.string().map((text) => Buffer.from(`id,name,city\n${text}`)),
        fc.json().map((text) => Buffer.from(text)),
        fc.string().map((text) => Buffer.from(`---\n${text}\n---\n${text}`)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 6 }), async (files) => {
        const plan = await planImport(files);
        expect(plan.files.length + plan.skipped.length).toBe(files.length);
      }),
    );
  });
});
