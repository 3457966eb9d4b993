import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardConduct } from "#scoring/conduct/guard-conduct";
import { splitSentences } from "#scoring/rules/sentences";

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe("splitSentences", () => {
  it.each<[string, string[]]>([
    ["先谈需求。再报价！行吗？", ["先谈需求。", "再报价！", "行吗？"]],
    ["他说：“写进去再说。” 散会。", ["他说：“写进去再说。”", "散会。"]],
    ["Met Dr. Vogel at 3.5 % of cost. She left.", ["Met Dr. Vogel at 3.5 % of cost.", "She left."]],
    ["one line\n\ntwo lines", ["one line", "two lines"]],
    ["  \n ", []],
  ])("cuts %j", (text, sentences) => {
    expect(texts(text)).toEqual(sentences);
  });

  it("cuts what has no stop at its last comma before 600 characters", () => {
    const lengths = texts("一二三四，".repeat(200)).map(({ length }) => length);
    expect(lengths).toEqual([600, 400]);
  });

  it("leaves nothing out but blank space, and gives the place of each", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("甲", "b", ".", "。", " ", "\n", "，", "?"), { maxLength: 1500 }),
        (parts) => {
          const text = parts.join("");
          const sentences = splitSentences(text);
          expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(texts(text));
          expect(texts(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });

  it("keeps the guard's findings of a text without any stop", () => {
    expect(guardConduct("送礼、".repeat(4000)).findings).toHaveLength(4000);
  });
});
