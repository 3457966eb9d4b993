import { describe, expect, it } from "vitest";
import type { TablePreview } from "#web/api/import-types";
import type { ImportedFile } from "#web/api/types";
import { type ChosenFile, inBatches, isMeant, isTable, withFiles } from "#web/import/chosen-file";
import { fieldWord } from "#web/import/field-word";
import {
  choiceOfColumn,
  choiceOfKind,
  choiceOfMended,
  isNamed,
  leftOut,
  rejectedName,
  writtenChoices,
} from "#web/import/file-choice";

const chosen = (path: string, bytes = 1): ChosenFile => ({ path, file: new File([new Uint8Array(bytes)], path) });

const table: TablePreview = {
  kind: "accounts",
  columns: [
    { header: "Kdnr", field: "id", samples: [] },
    { header: "Firma", field: null, samples: [] },
    { header: "city", field: "city", samples: [] },
    { header: "city", field: null, samples: [] },
    { header: " ", field: null, samples: [] },
  ],
  fields: ["id", "name", "city"],
  missing: [["name"]],
  rows: [],
};

describe("files that were chosen", () => {
  it("replace those of the same path and stand after the others", () => {
    const held = [chosen("a.csv"), chosen("b.csv")];
    const again = chosen("a.csv", 2);
    expect(withFiles(held, [again])).toEqual([held[1], again]);
  });

  it.each([".DS_Store", "in/.git/config", "in/~$orders.xlsx", "Thumbs.db"])(
    "leave out %s, which nobody means",
    (path) => {
      expect([isMeant({ path }), withFiles([], [chosen(path)])]).toEqual([false, []]);
    },
  );

  it.each([
    ["orders.CSV", true],
    ["in/客户.xlsx", true],
    ["visit.md", false],
    ["csv", false],
  ])("know whether %s is a table", (path, is) => {
    expect(isTable({ path })).toBe(is);
  });

  it("go in their order, in batches of bounded number and size, a larger one alone", () => {
    const files = [chosen("a", 4), chosen("b", 4), chosen("c", 4), chosen("d", 20), chosen("e", 1)];
    const batches = inBatches(files, { files: 2, bytes: 10 });
    expect(batches.map((batch) => batch.map(({ path }) => path))).toEqual([["a", "b"], ["c"], ["d"], ["e"]]);
  });
});

describe("what a person says of a file", () => {
  it("puts a column to a field, and leaves all others as they are seen", () => {
    expect(choiceOfColumn(table, 1, "name")).toEqual({
      isLeftOut: false,
      kind: "accounts",
      fields: { id: "Kdnr", name: "Firma", city: "city" },
    });
  });

  it("takes the field from the column that held it", () => {
    expect(choiceOfColumn(table, 1, "id")).toMatchObject({ fields: { id: "Firma", name: "", city: "city" } });
  });

  it("takes a column out of use", () => {
    expect(choiceOfColumn(table, 0, null)).toMatchObject({ fields: { id: "", name: "", city: "city" } });
  });

  it("cannot be of a column without a header of its own", () => {
    expect(table.columns.map((_, column) => isNamed(table, column))).toEqual([true, true, true, false, false]);
  });

  it("is written as a mapping file, without files that stay out", () => {
    const choices = { "a.csv": choiceOfKind("orders"), "b.csv": leftOut, "c.csv": choiceOfColumn(table, 1, "name") };
    expect(JSON.parse(writtenChoices(choices, ["a.csv", "b.csv", "c.csv"]))).toEqual({
      "a.csv": { $kind: "orders" },
      "c.csv": { $kind: "accounts", id: "Kdnr", name: "Firma", city: "city" },
    });
  });

  it("is nothing where nothing was said", () => {
    expect(writtenChoices({}, ["a.csv"])).toBe("");
  });
});

describe("a mended file of rejected rows", () => {
  const imported: ImportedFile = {
    path: "in/客户.xlsx",
    kind: "accounts",
    mapping: { id: "Kdnr", name: "Firma" },
    rows: 1,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 1,
    rejectedRows: [],
    rejectedCsv: "",
    stages: null,
    preview: null,
    skipped: null,
    error: null,
  };

  it.each([rejectedName("in/客户.xlsx"), "客户.rejected (1).csv", "mended/客户.rejected.xlsx"])(
    "is read as the file was that its rows come from: %s",
    (path) => {
      expect(choiceOfMended(path, [imported])).toEqual({
        isLeftOut: false,
        kind: "accounts",
        fields: { id: "Kdnr", name: "Firma" },
      });
    },
  );

  it.each(["客户.csv", "订单.rejected.csv"])("is not taken for one by the name %s", (path) => {
    expect(choiceOfMended(path, [imported])).toBeNull();
  });
});

describe("the word for a field", () => {
  const kind = {
    kind: "accounts",
    required: [],
    fields: [{ field: "annualRevenue", headers: ["年营业额", "turnover"] }],
  };

  it.each([
    ["zh", "年营业额"],
    ["en", "turnover"],
  ] as const)("is what people write over its column in %s", (lang, word) => {
    expect(fieldWord(kind, "annualRevenue", lang)).toBe(word);
  });

  it("is the field itself, spelled out, where nobody writes anything", () => {
    expect(fieldWord(undefined, "decisionMakerMet", "en")).toBe("decision maker met");
  });
});
