import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batchLength, cutToTokens, estimateTokens } from "#llm/embedding-batch";

describe("estimateTokens", () => {
  test.each([
    ["", 0],
    ["abcd", 1],
    ["abcde", 2],
    ["预算", 2],
    ["预算 Q1", 3],
  ])("counts %j as %d", (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });
});

describe("batchLength", () => {
  test("ends a request at its number of texts", () => {
    expect(batchLength(["a", "b", "c"], { texts: 2, tokens: 100 })).toBe(2);
  });

  test("ends a request before it has too many tokens", () => {
    expect(batchLength(["预算预算", "预算预算", "预算"], { texts: 10, tokens: 8 })).toBe(2);
  });

  test("lets a text that alone is too long make a request of its own", () => {
    expect(batchLength(["预算预算", "预算"], { texts: 10, tokens: 3 })).toBe(1);
  });

  test("takes at least one and at most all texts", () => {
    const limits = fc.record({ texts: fc.integer({ min: 1, max: 5 }), tokens: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), limits, (texts, limit) => {
        const length = batchLength(texts, limit);
        expect(length).toBeGreaterThanOrEqual(1);
        expect(length).toBeLessThanOrEqual(Math.min(texts.length, limit.texts));
      }),
    );
  });
});

describe("cutToTokens", () => {
  test("leaves a text that fits", () => {
    expect(cutToTokens("预算已批", 4)).toBe("预算已批");
  });

  test("gives a well-formed beginning that fits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 30 }), (text, most) => {
        const cut = cutToTokens(text, most);
        expect(text.startsWith(cut)).toBe(true);
        expect(estimateTokens(cut)).toBeLessThanOrEqual(most);
        expect(Buffer.from(cut).toString()).toBe(cut);
      }),
    );
  });
});
