import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionTerms, wordTerms } from "#retrieval/query-terms";
import { rankingConfig } from "#retrieval/ranking-config";
import { tokenize } from "#retrieval/tokenize";

const words = (text: string) => tokenize(text).words;
const pairs = (text: string) => tokenize(text).pairs;

describe("tokenize", () => {
  test.each([
    ["决策链", ["决策", "决策链"]],
    ["利益相关方", ["利益", "相关", "利益相关方"]],
    ["赢率不高", ["赢率", "不高"]],
    ["大客户的客情", ["大客", "客户", "大客户", "客情"]],
  ])("knows the words of the trade in %s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("pairs neighbouring Chinese characters, never across other text", () => {
    expect(pairs("采购价，交期")).toEqual(["采购", "购价", "交期"]);
  });

  test("stems English words and pairs the stems", () => {
    expect(tokenize("Suppliers were negotiating prices")).toEqual({
      words: ["supplier", "negoti", "price"],
      pairs: ["supplier negoti", "negoti price"],
    });
  });

  test("gives full-width and half-width writing the same terms", () => {
    expect(tokenize("ＡＢＣ　Ｘ－２００，１，２００")).toEqual(tokenize("abc x-200,1,200"));
  });

  test.each([
    ["江南泵業的採購經理", "江南泵业的采购经理"],
    ["臺灣客戶要求報價單", "台湾客户要求报价单"],
    ["決策鏈裡的關鍵人", "决策链里的关键人"],
  ])("gives traditional and simplified writing the same terms: %s", (traditional, simplified) => {
    expect(tokenize(traditional)).toEqual(tokenize(simplified));
  });

  test.each([
    ["1,234,567.50", ["1234567.50"]],
    ["3.5%", ["3.5"]],
    ["X-200", ["x-200", "x", "200"]],
    ["2024/Q3", ["2024/q3", "2024", "q3"]],
    ["cost-plus", ["cost", "plu"]],
    ["型号X200型", ["型号", "x200", "型"]],
  ])("keeps the number or name in %s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each(["2,000万元", "2000 万", "0.2亿", "20M", "20 million", "CNY 20,000,000", "２０００萬"])(
    "writes %s out as 20000000",
    (text) => {
      expect(words(text)).toContain("20000000");
    },
  );

  test.each(["20 metres", "3.14159265 万", "model 20mx", "2024年3月"])("writes out no amount in %s", (text) => {
    expect(words(text).filter((word) => /0000$/.test(word))).toEqual([]);
  });

  test("keeps what negates", () => {
    expect(words("no, not without 不 无")).toEqual(["no", "not", "without", "不", "无"]);
  });

  test("gives every Chinese character of a text to a term or to the stop list", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[采购价格交期客户质量]{1,12}$/), (text) => {
        expect(new Set(words(text).join(""))).toEqual(new Set(text));
      }),
    );
  });

  test("takes any string and makes only terms the index can hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const term of [...words(text), ...pairs(text)]) {
          expect(Buffer.byteLength(term)).toBeLessThan(2000);
          expect(term).not.toContain("\0");
          expect(term).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  test("cuts a pasted key to its beginning", () => {
    expect(words("a".repeat(10_000))[0]).toHaveLength(64);
  });
});

describe("terms of a query", () => {
  test("weighs a term by how often it is said and by its field", () => {
    expect(wordTerms("price price risk", 0)).toEqual([
      { query: 0, field: 0, term: "price", weight: 2 },
      { query: 0, field: 0, term: "risk", weight: 1 },
      { query: 0, field: 1, term: "price price", weight: 0.5 },
      { query: 0, field: 1, term: "price risk", weight: 0.5 },
      { query: 0, field: 2, term: "price", weight: 1 },
      { query: 0, field: 2, term: "risk", weight: 0.5 },
    ]);
  });

  test("asks less for how a question is put than for what it is about", () => {
    // 0.4 of the field's weight: 1 for words, 0.5 for pairs and context.
    expect(questionTerms("discuss tunnel", { ...rankingConfig, translationWeight: 0 })).toEqual([
      { query: 0, field: 0, term: "discuss", weight: 0.4 },
      { query: 0, field: 0, term: "tunnel", weight: 1 },
      { query: 0, field: 1, term: "discuss tunnel", weight: 0.2 },
      { query: 0, field: 2, term: "discuss", weight: 0.2 },
      { query: 0, field: 2, term: "tunnel", weight: 0.5 },
    ]);
  });

  test("asks lightly for the other language's words", () => {
    const weights = new Map(questionTerms("保函").map(({ field, term, weight }) => [`${field} ${term}`, weight]));
    expect(weights.get("0 guarante")).toBeCloseTo(0.3);
    expect(weights.get("2 guarante")).toBeCloseTo(0.15);
  });

  test("asks for nothing where only stop words are said, though they make pairs", () => {
    expect(pairs("我们的")).not.toEqual([]);
    expect(questionTerms("我们的")).toEqual([]);
  });
});
