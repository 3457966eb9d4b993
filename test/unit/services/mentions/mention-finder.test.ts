import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDay } from "#domain/day";
import type { KnownName } from "#domain/known-name";
import { createFindMentions } from "#services/mentions/mention-finder";

const known: readonly KnownName[] = [
  { kind: "organisation", refId: "A", names: ["海岳照明"], accountId: null, title: null },
  { kind: "product", refId: "P", names: ["GL-200"], accountId: null, title: null },
  { kind: "person", refId: "沈", names: ["沈建国"], accountId: "A", title: "总经理" },
  { kind: "person", refId: "周", names: ["周敏", "周总"], accountId: "A", title: "采购总监" },
  { kind: "person", refId: "Vogel", names: ["Anna Vogel"], accountId: "B", title: "CFO" },
];
const find = createFindMentions({ known, team: ["周卓", "林岚"], currency: "CNY" });
const passage = (text: string, rest: { accountId?: string | null; author?: string; speakers?: string[] } = {}) => {
  return { id: "p", accountId: "A", date: parseDay("2026-11-12"), author: null, speakers: [], text, ...rest };
};

describe("createFindMentions", () => {
  test.each([
    ["沈总说预算2000万", ["person 沈: 沈总", "money: 2000万"]],
    ["周总在吗", []],
    ["GL-200 报价 80–100万元", ["product P: GL-200", "money: 80–100万元"]],
    ["今年买了 300 套，明年3月再谈", ["date: 今年", "date: 明年3月"]],
    [
      "沈建国沈总批准 5月15日 付 ¥120,000",
      ["person 沈: 沈建国", "person 沈: 沈总", "date: 5月15日", "money: ¥120,000"],
    ],
    ["第13个月、2026年13月", []],
  ])("finds in %s who, what, how much and when", (text, found) => {
    const { mentions } = find(passage(text));
    const brief = mentions
      .toSorted((a, b) => a.start - b.start)
      .map(({ kind, refId, text: written }) => `${kind}${refId ? ` ${refId}` : ""}: ${written}`);
    expect(brief).toEqual(found);
  });

  test("keeps amounts in the home currency and days of the note's own year", () => {
    const { mentions } = find(passage("预算2000万，5月15日前"));
    expect(mentions.map(({ value }) => value)).toEqual([
      { amount: 20_000_000, currency: "CNY" },
      { year: 2026, month: 5, day: 15 },
    ]);
  });

  test("knows people of another account by no form of address", () => {
    expect(find(passage("Ms Vogel called")).mentions).toEqual([]);
    expect(find(passage("Ms Vogel called", { accountId: "B" })).mentions.map(({ refId }) => refId)).toEqual(["Vogel"]);
  });

  test("takes speakers and author for the contacts that they are, and our own people for none", () => {
    const speakers = ["沈总", "林岚", "客户"];
    expect(find(passage("好的", { speakers, author: "周敏" })).voices).toEqual(["沈", "周"]);
  });

  test("takes nobody of another account for a speaker", () => {
    expect(find(passage("Yes", { speakers: ["Anna Vogel"] })).voices).toEqual([]);
  });

  test("points at what it found", () => {
    const pieces = fc.constantFrom(
      "沈总",
      "沈建国",
      "GL-200",
      "預算300萬",
      "下週三",
      "3月",
      "，",
      " Ms Vogel ",
      "€1.2M",
      "海岳照明",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 15 }), (parts) => {
        const text = parts.join("");
        const { mentions } = find(passage(text));
        for (const { start, end, text: written } of mentions) expect(text.slice(start, end)).toBe(written);
        expect(mentions.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });
});
