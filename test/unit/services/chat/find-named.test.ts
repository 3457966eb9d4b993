import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSome } from "../../chat/some-names.ts";

const found = (question: string) => findSome(question).map(({ id }) => id);

describe("names in a question", () => {
  it.each([
    ["an alias", "霜桥欠款多少", ["a1"]],
    ["a full name in lower case", "how is rheinland licht großhandel gmbh", ["a2"]],
    ["the first word of a Latin name", "what about Rheinland?", ["a2"]],
    ["another choice of the input method", "双桥的毛利", ["a1"]],
    ["a letter left out", "rheinlich revenue", ["a2"]],
    ["the sound in Latin letters", "shuangqiao overdue payments", ["a1"]],
    ["a number", "A-12 概况", ["a1"]],
    ["a person by surname and title", "周部长支持我们吗", ["p1"]],
    ["a part of a deal's name", "冷库新建的赢率", ["d1"]],
    ["the open one of two deals with the same word", "win rate of Jubail", ["d2"]],
    ["a product by its number", "SL60 多少钱", ["g1"]],
    ["a competitor", "光铭照明在做什么", ["光铭照明"]],
    ["a colleague", "孙鹏的客户", ["孙鹏"]],
  ])("are found by %s", (_, question, ids) => {
    expect(found(question)).toEqual(ids);
  });

  it("give everybody who is called so", () => {
    expect(found("Zhou Lixin是谁")).toEqual(["p1", "p2"]);
  });

  it("take a surname in Latin letters for a part of a name only", () => {
    expect(findSome("Brandt").map(({ id, how }) => [id, how])).toEqual([["p3", "part"]]);
  });

  it.each(["华为的采购总监是谁", "what does Siemens owe us", "哪些客户60天没拜访", "中国客户"])(
    "are not seen where none is: %s",
    (question) => {
      expect(found(question)).toEqual([]);
    },
  );

  it("stand at the offsets they claim, without overlaps, whatever the text", () => {
    const names = fc.constantFrom("霜桥", "Rheinlicht", "周立新", "Jubail", "，", " vs ", "的");
    fc.assert(
      fc.property(
        fc.array(fc.oneof(names, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 8 }),
        (parts) => {
          const question = parts.join("");
          const places = findSome(question).map(({ start, end }) => ({ start, end }));
          expect(places.every(({ start, end }) => start >= 0 && start < end && end <= question.length)).toBe(true);
          const apart = places.every((a) =>
            places.every((b) => a.start === b.start || a.end <= b.start || b.end <= a.start),
          );
          expect(apart).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
