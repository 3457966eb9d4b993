import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NeedQuote, needStatuses } from "#domain/need";
import { holdsQuote } from "#scoring/iceberg/find-quote";
import { judgeNeed, type NeedStatus } from "#scoring/iceberg/need-status";

const notes = new Map([["V1", "陈总：要求 ５ 年不换灯，“夜班人手不够”。She said: it must last."]]);
const said = (quote: string, speakerId: string | null = "C1", noteRef = "V1"): NeedQuote => ({
  noteRef,
  quote,
  speakerId,
});
const judged = (
  status: NeedStatus,
  quotes: NeedQuote[],
  holderId: string | null = "C1",
  texts: typeof notes | null = notes,
) => {
  const { held, reason } = judgeNeed({ status, holderId, quotes }, texts);
  return [held, reason];
};

describe("judgeNeed", () => {
  it("keeps confirmed by the holder's own words", () => {
    expect(judged("confirmed", [said("夜班人手不够")])).toEqual(["confirmed", null]);
  });

  it.each([
    ["confirmed", "has no quotation", [], "C1", "hypothesis", "no-quote"],
    ["supported", "has no quotation", [], "C1", "hypothesis", "no-quote"],
    ["supported", "quotes punctuation", [said("……")], "C1", "hypothesis", "empty-quote"],
    [
      "supported",
      "cites a note that is not there",
      [said("it must last", "C1", "V9")],
      "C1",
      "hypothesis",
      "note-not-found",
    ],
    ["supported", "quotes what the note does not say", [said("白班人手不够")], "C1", "hypothesis", "quote-not-in-note"],
    ["confirmed", "is said by somebody else", [said("it must last", "C2")], "C1", "supported", "not-holders-words"],
    ["confirmed", "is said by nobody named", [said("it must last", null)], "C1", "supported", "not-holders-words"],
    ["confirmed", "has no holder", [said("it must last", "C1")], null, "supported", "holder-unknown"],
    [
      "confirmed",
      "has the holder's words nowhere in the note",
      [said("it must last", "C2"), said("for ever", "C1")],
      "C1",
      "supported",
      "quote-not-in-note",
    ],
  ] as const)("lowers %s where it %s", (status, _what, quotes, holderId, held, reason) => {
    expect(judged(status, [...quotes], holderId)).toEqual([held, reason]);
  });

  it("never raises what the record claims", () => {
    expect(judged("hypothesis", [said("it must last")])).toEqual(["hypothesis", null]);
  });

  it("takes quotations as given where no text can be looked up", () => {
    expect(judged("confirmed", [said("for ever", "C1", "V9")], "C1", null)).toEqual(["confirmed", null]);
  });

  it("takes an empty quotation for none, text or no text", () => {
    expect(judged("supported", [said(" ")], "C1", null)).toEqual(["hypothesis", "empty-quote"]);
  });

  it("gives a reason exactly where it lowers", () => {
    const rank = (status: NeedStatus) => needStatuses.indexOf(status);
    const quote = fc.constantFrom(said("it must last"), said("it must last", "C2"), said("nowhere"), said("", null));
    const holder = fc.option(fc.constant("C1"));
    fc.assert(
      fc.property(fc.constantFrom(...needStatuses), fc.array(quote), holder, (status, quotes, holderId) => {
        const { held, reason } = judgeNeed({ status, holderId, quotes }, notes);
        expect(rank(held)).toBeLessThanOrEqual(rank(status));
        expect(reason !== null).toBe(held !== status);
      }),
    );
  });
});

describe("holdsQuote", () => {
  it.each([
    ["another width", "要求５年", "要求 5 年。", true],
    ["other punctuation", "不换灯，“夜班", "不换灯“夜班”", true],
    ["other spaces", "must  last\nlong", "mustlast long", true],
    ["other words", "must last", "should last", false],
    ["another case", "must last", "Must last", false],
    ["part of a number", "共 150 万", "50 万", false],
    ["the head of a number", "共 50.5 万", "共 50", false],
    ["a number that stands alone", "1、50 万", "50 万", true],
    ["a decimal point less", "1.5 亿", "15 亿", false],
    ["nothing", "must last", "“”", false],
  ])("compares texts with %s", (_what, text, quote, holds) => {
    expect(holdsQuote(text, quote)).toBe(holds);
  });

  it("finds every stretch of words in its own text", () => {
    const word = fc.constantFrom("要求", "灯", "must", "five", "。", "，", " ", "night");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), fc.nat(), (words, a, b) => {
        const from = Math.min(a % words.length, b % words.length);
        const to = Math.max(a % words.length, b % words.length);
        const quote = words.slice(from, to + 1).join("");
        expect(holdsQuote(words.join(""), quote)).toBe(/[\p{L}]/u.test(quote));
      }),
    );
  });
});
