import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitPassages } from "#retrieval/split-passages";

const texts = (text: string) => splitPassages(text).map((passage) => passage.text);

/** Notes as they come: sentences of both languages, headings, speaker turns, blank lines, odd characters. */
const piece = fc.constantFrom(
  "客户希望在三月前完成小批量验证，并要求提供测试报告。",
  "我们下周给出报价；",
  "The buyer asked for a lower price. ",
  "He will decide in May! ",
  "\n",
  "\n\n",
  "\r\n",
  "## 需求\n",
  "一、背景\n",
  "张三：",
  "- ",
  "𠮷野家",
  "😀",
  " ",
  "x".repeat(950),
  "字".repeat(410),
);
const note = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

describe("splitPassages", () => {
  test("cuts exact, ordered, trimmed slices that lose nothing but blank space", () => {
    fc.assert(
      fc.property(note, (text) => {
        const passages = splitPassages(text);
        let at = 0;
        for (const { start, end, text: own } of passages) {
          expect(text.slice(start, end)).toBe(own);
          expect(own.trim()).toBe(own);
          expect(own).not.toBe("");
          expect(own).not.toMatch(/\p{Surrogate}/u);
          expect(text.slice(at, start).trim()).toBe("");
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });

  test("never holds more than 400 Chinese characters or 900 others", () => {
    fc.assert(
      fc.property(note, (text) => {
        for (const passage of texts(text)) {
          expect(passage.match(/\p{Script=Han}/gu)?.length ?? 0).toBeLessThanOrEqual(400);
          expect(passage.length).toBeLessThanOrEqual(900);
        }
      }),
    );
  });

  test("leaves a short note whole", () => {
    const text = "  # 拜访纪要\n\n张三：价格偏高。\n\n李四：交期要保证。\n";
    expect(splitPassages(text)).toEqual([{ start: 2, end: text.length - 1, text: text.trim() }]);
  });

  test.each(["", "   ", "\n\r\n\t"])("makes nothing of %j", (text) => {
    expect(splitPassages(text)).toEqual([]);
  });

  test("opens a passage at a heading", () => {
    const first = `## 需求\n\n${"客户要求提供测试报告。".repeat(20)}`;
    const second = `## 竞品\n\n${"友商报价低一成。".repeat(25)}`;
    expect(texts(`${first}\n\n${second}`)).toEqual([first, second]);
  });

  test("does not leave a heading behind without its section", () => {
    const section = `## 竞品\n\n${"友商报价低一成。".repeat(49)}`;
    expect(texts(`开场。\n\n${section}`)).toEqual(["开场。", section]);
  });

  test("cuts between speaker turns rather than inside one", () => {
    const turns = ["张三", "李四", "王五"].map((name) => `${name}：${"我们需要更短的交期。".repeat(25)}`);
    expect(texts(turns.join("\n"))).toEqual(turns);
  });

  test("cuts at sentence ends where a paragraph is too long", () => {
    const sentence = "客户希望在三月前完成小批量验证。";
    for (const passage of texts(sentence.repeat(60))) expect(passage).toMatch(/验证。$/);
  });

  test("takes no abbreviation, decimal or wrapped line for the end of a sentence", () => {
    const sentence =
      "Dr. Smith of Acme Inc. wants 3.5 percent off by 10 a.m. on the day\nafter the review of the framework. ";
    for (const passage of texts(sentence.repeat(20))) expect(passage).toMatch(/^Dr\. Smith.*framework\.$/s);
  });

  test("cuts a sentence that is longer than a passage at its clauses", () => {
    const clause = "客户要求在三月前完成验证，";
    const [first = "", ...rest] = texts(clause.repeat(60));
    expect(first).toMatch(/，$/);
    expect([first, ...rest].join("")).toBe(clause.repeat(60));
  });

  test("cuts a megabyte without a single stop", () => {
    expect(splitPassages("字".repeat(1_000_000))).toHaveLength(2500);
  });
});
