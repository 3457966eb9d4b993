import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlightTerms, queryTerms } from "#web/search/highlight-terms";

const hits = (text: string, query: string) =>
  highlightTerms(text, query)
    .filter(({ isHit }) => isHit)
    .map((part) => part.text);

describe("highlightTerms", () => {
  it("marks Chinese words and Latin words of any case", () => {
    expect(hits("Brandt: Budget 已确认，预算 520 万", "budget 预算")).toEqual(["Budget", "预算"]);
  });

  it("leaves single characters out where the query has longer words", () => {
    expect(queryTerms("谁拍板")).toEqual(["拍板"]);
    expect(queryTerms("钱")).toEqual(["钱"]);
  });

  it("takes signs of the query as signs, not as a pattern", () => {
    expect(hits("a.b costs (about) 5", "a.b (about)")).toContain("about");
    expect(highlightTerms("plain", "()[]*")).toEqual([{ text: "plain", isHit: false, start: 0 }]);
  });

  it("gives back every character of the text in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
        const parts = highlightTerms(text, query);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        for (const { start, text: part } of parts) expect(text.slice(start, start + part.length)).toBe(part);
      }),
    );
  });
});
