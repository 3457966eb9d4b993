import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateQuote } from "#web/needs/locate-quote";

/** What a reader sees marked. */
function marked(text: string, quote: string): string | null {
  const range = locateQuote(text, quote);
  return range && text.slice(range.start, range.end);
}

describe("a quotation in its note", () => {
  it.each([
    ["word for word", "他说：“交期别拖。”然后走了。", "交期别拖。", "交期别拖。"],
    [
      "in another width and with other spaces",
      "要求 UGR 小于 22，别堆参数。",
      "ＵＧＲ小于22, 别堆参数",
      "UGR 小于 22，别堆参数",
    ],
    ["with other punctuation", "Rail in stock – then we switch.", "Rail in stock, then", "Rail in stock – then"],
    ["across a line break", "the board\nmust see it", "board must see", "board\nmust see"],
    ["behind a sign outside the basic plane", "👍 好，签了", "好签了", "好，签了"],
  ])("is marked where it stands %s", (_how, text, quote, found) => {
    expect(marked(text, quote)).toBe(found);
  });

  it.each(["", "……", "没说过", "rail"])("is marked nowhere where it does not stand: %j", (quote) => {
    expect(locateQuote("他说 Rail 交期别拖。", quote)).toBeNull();
  });

  it("is found wherever it was cut out", () => {
    const text = fc.stringMatching(/^[a-z0-9交期别拖。， ]{4,40}$/u);
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (note, from, length) => {
        const start = from % note.length;
        const quote = note.slice(start, start + 1 + (length % (note.length - start)));
        expect(marked(note, quote)).toBe(quote);
      }),
    );
  });
});
