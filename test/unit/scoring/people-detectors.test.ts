import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { describeRisingStar, describeUnmappedPerson } from "#scoring/detectors/describe-detections";
import { detectorsDefaults } from "#scoring/detectors/detectors-config";
import { findRisingStars } from "#scoring/detectors/rising-stars";
import { findUnmappedPeople } from "#scoring/detectors/unmapped-people";
import { detectorAccount, noteOf } from "../../fixtures/detector-account.ts";
import {
  namelessSentences,
  namingSentences,
  risingSentences,
  settledSentences,
} from "../../fixtures/people-sentences.ts";

const people = (text: string) => findUnmappedPeople(detectorAccount([noteOf(text)]), detectorsDefaults);
const stars = (text: string) => findRisingStars(detectorAccount([noteOf(text)]), detectorsDefaults);

describe("findUnmappedPeople", () => {
  it.each(namingSentences)("finds in “%s” %s", (text, name, title, influence) => {
    expect(people(text).map((one) => [one.name, one.title, one.influence])).toEqual([[name, title, influence]]);
  });

  it.each(namelessSentences)("finds nobody in “%s”", (text) => {
    expect(people(text)).toEqual([]);
  });

  const several = (...texts: string[]) =>
    detectorAccount(
      texts.map((text, at) => noteOf(text, { ref: `N-${at + 1}`, date: parseDay(`2026-09-0${at + 1}`) })),
    );
  const found = (...texts: string[]) => findUnmappedPeople(several(...texts), detectorsDefaults);

  it("takes 钱主任 and 钱国梁 for one where there is one of the surname", () => {
    const [one, ...more] = found("卡在一个钱主任手里。", "区平台的钱主任全名钱国梁，下个月换岗。");
    expect([one?.name, one?.aliases, one?.title, one?.influence, more]).toEqual([
      "钱国梁",
      ["钱主任"],
      "主任",
      "approves",
      [],
    ]);
  });

  it("keeps 钱主任 apart where there are two of the surname", () => {
    const names = found("卡在一个钱主任手里。", "采购部钱国梁负责比价。物资部钱进负责付款。").map(({ name }) => name);
    expect(names).toEqual(["钱主任", "钱国梁", "钱进"].toSorted());
  });

  it("keeps the words of influence among three quotations, newest first", () => {
    const [one] = found(
      "Ana Souza decides on the range.",
      "Tea with Ms. Ana Souza.",
      "Ms. Ana Souza was ill.",
      "Ms. Ana Souza called.",
    );
    expect(one?.quotes.map(({ ref, influence }) => [ref, influence])).toEqual([
      ["N-4", null],
      ["N-3", null],
      ["N-1", "decides"],
    ]);
  });

  it("finds a Latin name again by its last part", () => {
    const [one] = found("Met Mr. Lê Minh Quang.", "Bao signs, Quang decides.");
    expect([one?.name, one?.influence]).toEqual(["Lê Minh Quang", "decides"]);
  });

  it("passes over a name without title or part in anything", () => {
    expect(found("Tea with Ms. Ana Souza.")).toEqual([]);
  });

  it("passes over notes after the day", () => {
    const input = { ...several("Ana Souza decides on the range."), asOf: parseDay("2026-08-31") };
    expect(findUnmappedPeople({ ...input, contacts: [], opportunities: [] }, detectorsDefaults)).toEqual([]);
  });

  it("does not depend on the order of the notes", () => {
    const whole = several(...namingSentences.slice(0, 9).map(([text]) => text));
    const expected = JSON.stringify(findUnmappedPeople(whole, detectorsDefaults));
    fc.assert(
      fc.property(fc.shuffledSubarray([...whole.notes], { minLength: whole.notes.length }), (notes) => {
        expect(JSON.stringify(findUnmappedPeople({ ...whole, notes }, detectorsDefaults))).toBe(expected);
      }),
      { numRuns: 15 },
    );
  });

  it("quotes what stands in the note at the offsets given", () => {
    fc.assert(
      fc.property(
        fc.subarray(
          namingSentences.map(([text]) => text),
          { minLength: 1 },
        ),
        (some) => {
          const text = some.join("\n");
          for (const { quotes } of people(text))
            for (const { quote, start, end } of quotes) expect(text.slice(start, end)).toBe(quote);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("describeUnmappedPerson", () => {
  it.each([
    ["zh", "范仲平（总工）在 1 篇笔记里出现过，联系人里没有；笔记说由其审批。请补建联系人，并标注在决策链上的角色。"],
    [
      "en",
      "范仲平, 总工, is named in one note and is no contact; the notes say this person approves. Enter the person and their part in the decision.",
    ],
  ] as const)("tells in %s who is missing", (lang, sentence) => {
    const [one] = people("设计院的范仲平范总工，照明参数都是他最后签字。");
    expect(one && describeUnmappedPerson(one, lang)).toBe(sentence);
  });
});

describe("describeRisingStar", () => {
  it.each([
    ["zh", "Jane Doe将接替Katrin Vogel，联系人里还没有。交接之前先把关系建立起来。"],
    [
      "en",
      "Jane Doe is named as successor of Katrin Vogel, and is no contact. Get to know this person before the change.",
    ],
  ] as const)("tells in %s who rises", (lang, sentence) => {
    const [one] = stars("Jane Doe, head of quality, takes over from Katrin Vogel in May.");
    expect(one && describeRisingStar(one, lang, { "C-2": "Katrin Vogel" })).toBe(sentence);
  });
});

describe("findRisingStars", () => {
  it.each(risingSentences)("sees in “%s” the rise of %s", (text, name, rise, of) => {
    expect(stars(text).map((one) => [one.name, one.rise, one.successorOf])).toEqual([[name, rise, of]]);
  });

  it("keeps the strongest sign of a person", () => {
    const [one, ...more] = stars("李强升任总工程师。李强下月接任王敏达。");
    expect([one?.rise, one?.successorOf, one?.post, one?.quotes.length, more]).toEqual([
      "successor",
      "C-1",
      "总工程师",
      2,
      [],
    ]);
  });

  it.each(settledSentences)("sees nobody rise in “%s”", (text) => {
    expect(stars(text)).toEqual([]);
  });
});
