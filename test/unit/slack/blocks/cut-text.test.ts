import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText, splitText } from "#slack/blocks/cut-text";
import { escapeMrkdwn } from "#slack/blocks/escape-mrkdwn";

const halfEntity = /&(?!(?:amp|lt|gt);)/u;
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc
    .array(fc.constantFrom("中", "👩‍👧", "word ", "句。", "\n", "&<>", "a"), { maxLength: 150 })
    .map((parts) => parts.join("")),
);

describe("cutting text", () => {
  it("leaves what is short as it is", () => {
    expect(cutText("短句", 2)).toBe("短句");
  });

  it("ends with an ellipsis within the limit", () => {
    expect(cutText("abcdefghij", 5)).toBe("abcd…");
  });

  it("halves no surrogate pair", () => {
    expect(cutText("ab😀cd", 4)).toBe("ab…");
  });

  it("halves no entity", () => {
    expect(cutText("ab&amp;cdefg", 6)).toBe("ab…");
  });

  it("splits at the end of a sentence where there is one", () => {
    expect(splitText("第一句话。第二句", 7)).toEqual(["第一句话。", "第二句"]);
  });

  it("is never longer than it may be and never broken", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 80 }), (text, most) => {
        const cut = cutText(escapeMrkdwn(text), most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut).not.toMatch(/\p{Cs}/u);
        expect(cut).not.toMatch(halfEntity);
      }),
    );
  });

  it("splits into parts that joined are the text, each whole in itself", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 80 }), (text, most) => {
        const escaped = escapeMrkdwn(text);
        const parts = splitText(escaped, most);
        expect(parts.join("")).toBe(escaped);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(most);
          expect(part).not.toMatch(/\p{Cs}/u);
          expect(part).not.toMatch(halfEntity);
        }
      }),
    );
  });
});
