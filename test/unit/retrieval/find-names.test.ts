import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNameFinder, type NamedRecord } from "#retrieval/find-names";

const person = (refId: string, accountId: string, ...names: string[]): NamedRecord => {
  return { kind: "person", refId, names, accountId };
};
const firm = (refId: string | null, ...names: string[]): NamedRecord => {
  return { kind: "organisation", refId, names, accountId: null };
};
const product = (refId: string, ...names: string[]): NamedRecord => ({
  kind: "product",
  refId,
  names,
  accountId: null,
});

const known: readonly NamedRecord[] = [
  firm("A", "海岳照明工程有限公司", "海岳照明"),
  firm("B", "Harbour Retail Ltd", "Harbour"),
  firm(null, "光铭照明"),
  person("陈", "A", "陈建国", "Chen Jianguo", "陈工"),
  person("陈建", "A", "陈建"),
  person("王-A", "A", "王芳"),
  person("王-B", "B", "王芳"),
  person("Mark", "B", "Mark Hill", "Mark"),
  product("P", "GL-200", "隧道灯"),
  product("P2", "GL-2000"),
];
const find = createNameFinder(known);
const brief = (text: string, accountId: string | null) =>
  find(text, accountId).map(({ kind, refId, text: written }) => `${kind} ${refId}: ${written}`);

const golden: readonly (readonly [what: string, text: string, account: string | null, found: readonly string[]])[] = [
  ["the longest of overlapping names", "陈建国与陈建到场", "A", ["person 陈: 陈建国", "person 陈建: 陈建"]],
  ["a name in traditional script", "陳建國要隧道燈", "A", ["person 陈: 陳建國", "product P: 隧道燈"]],
  ["a firm by its short name", "海岳照明的人", null, ["organisation A: 海岳照明"]],
  ["a firm by its full name once", "海岳照明工程有限公司", null, ["organisation A: 海岳照明工程有限公司"]],
  ["a competitor that has no record", "对手是光銘照明", "A", ["organisation null: 光銘照明"]],
  ["a Latin name in other case and width", "ＣＨＥＮ　Jianguo 来电", "A", ["person 陈: ＣＨＥＮ　Jianguo"]],
  ["whole Latin words only", "Harbours, GL-2001, harbour", null, ["organisation B: harbour"]],
  ["the longer of two codes", "GL-2000 or GL-200", null, ["product P2: GL-2000", "product P: GL-200"]],
  ["the note's own of two people of one name", "王芳来访", "B", ["person 王-B: 王芳"]],
  [
    "both people of one name where nothing tells them apart",
    "王芳来访",
    null,
    ["person 王-A: 王芳", "person 王-B: 王芳"],
  ],
  ["somebody of another account by the full name", "陈建国调来了", "B", ["person 陈: 陈建国"]],
  ["nobody of another account by an alias", "陈工说", "B", []],
  ["no person in a word that is a name too", "mark the day", "B", []],
  ["a person by a word with a capital", "Mark called", "B", ["person Mark: Mark"]],
];

describe("createNameFinder", () => {
  test.each(golden)("finds %s", (_, text, account, found) => {
    expect(brief(text, account)).toEqual(found);
  });

  test("names one record where account and competitor are the same firm", () => {
    const both = createNameFinder([firm("A", "光铭照明"), firm(null, "光铭照明")]);
    expect(both("光铭照明", null).map(({ refId }) => refId)).toEqual(["A"]);
  });

  test("points at what it found, in order and without overlap", () => {
    const pieces = fc.oneof(
      fc.constantFrom(...known.flatMap(({ names }) => names), "陳建國", "光銘照明", " ", "，", "İ", "𠮷", "的"),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom("A", "B", null), (parts, account) => {
        const text = parts.join("");
        const found = find(text, account);
        for (const { start, end, text: written } of found) expect(text.slice(start, end)).toBe(written);
        const spans = [...new Set(found.map(({ start, end }) => `${start}-${end}`))].map((span) =>
          span.split("-").map(Number),
        );
        const edges = spans.flat();
        expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      }),
    );
  });

  test("finds every full name wherever it stands between marks", () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom("，", "。 ", "（", "\n"), (record, mark) => {
        const [name = ""] = record.names;
        const found = find(`${mark}${name}${mark}`, record.accountId);
        expect(found).toContainEqual({
          ...{ kind: record.kind, refId: record.refId, text: name, value: null },
          ...{ start: mark.length, end: mark.length + name.length },
        });
      }),
    );
  });
});
