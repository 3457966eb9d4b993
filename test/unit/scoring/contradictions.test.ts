import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { findContradictions } from "#scoring/detectors/contradictions";
import { describeContradiction } from "#scoring/detectors/describe-detections";
import type { DetectorInput } from "#scoring/detectors/detector-input";
import { detectorsDefaults } from "#scoring/detectors/detectors-config";
import { createReadFigures } from "#services/read-figures";
import { agreeingSentences, contradictingSentences } from "../../fixtures/contradiction-sentences.ts";
import { detectorAccount, noteOf } from "../../fixtures/detector-account.ts";

const read = createReadFigures("CNY");
const day = parseDay;
const detect = (input: DetectorInput) => findContradictions(input, detectorsDefaults, read);
const found = (...notes: Parameters<typeof noteOf>[]) =>
  detect(detectorAccount(notes.map(([text, over], at) => noteOf(text, { ref: `N-${at + 1}`, ...over }))));
const saysOf = (...notes: Parameters<typeof noteOf>[]) =>
  found(...notes).map(({ sides }) => sides.find(({ source }) => source === "note")?.says.code);

describe("findContradictions", () => {
  it.each(contradictingSentences)("reads “%s” as %s of %s: %s", (text, attribute, entity, says) => {
    const seen = found([text]).map((one) => [
      one.attribute,
      one.entity.id,
      one.sides.find(({ source }) => source === "note")?.says.code,
    ]);
    expect(seen).toEqual([[attribute, entity, says]]);
  });

  it.each(agreeingSentences)("finds nothing in “%s”", (text) => {
    expect(found([text])).toEqual([]);
  });

  it("gives both sides, the note with its words and the record with its reference, the newer first", () => {
    const text = "今天去现场。王总明确说只认澄光科技。";
    expect(found([text])).toEqual([
      {
        attribute: "stance",
        entity: { kind: "contact", id: "C-1" },
        sides: [
          {
            source: "note",
            ref: "N-1",
            date: "2026-10-20",
            quote: "王总明确说只认澄光科技。",
            start: 6,
            end: 18,
            says: { code: "competitor", value: "澄光科技", amount: null },
          },
          {
            source: "record",
            ref: "contact:C-1",
            date: "2026-08-01",
            says: { code: "rated", value: "4", amount: null },
          },
        ],
      },
    ]);
  });

  it("puts a rating that is newer than the note first", () => {
    const [one] = found(["王总只认澄光科技。", { date: day("2026-07-15") }]);
    expect(one?.sides.map(({ source }) => source)).toEqual(["record", "note"]);
  });

  // 2026-08-01 less 181 days is 2026-02-01
  it.each([
    ["2026-02-02", ["competitor"]],
    ["2026-02-01", []],
  ])("takes a note of %s, against a rating of 2026-08-01, for %j", (date, says) => {
    expect(saysOf(["王总只认澄光科技。", { date: day(date) }])).toEqual(says);
  });

  it("forgets what a later note takes back", () => {
    const earlier = noteOf("滨河产业园的预算还没批。", { date: day("2026-09-01") });
    const later = noteOf("滨河产业园预算已批。", { ref: "N-2", date: day("2026-10-01") });
    expect(detect(detectorAccount([earlier, later]))).toEqual([]);
  });

  it("reports once what several notes say, in the newest words", () => {
    const notes = ["2026-09-01", "2026-10-01"].map((date, at) =>
      noteOf("滨河产业园的预算还没批。", { ref: `N-${at}`, date: day(date) }),
    );
    expect(detect(detectorAccount(notes)).map(({ sides }) => sides[0].ref)).toEqual(["N-1"]);
  });

  it("keeps two competitors of one deal apart", () => {
    expect(saysOf(["滨河产业园澄光也投了标。滨河产业园佳曜退出了。"]).toSorted()).toEqual(["absent", "present"]);
  });

  it("reads who is meant by him from the title", () => {
    const text = "约他吃早茶。他说跟佳曜那边独家条款已经签了。";
    expect(saysOf([text, { title: "王总摊牌" }])).toEqual(["competitor"]);
  });

  it("does not guess who is meant by him", () => {
    expect(saysOf(["王总和李工都来了。他说只认澄光。"])).toEqual([]);
  });

  it("reads the deal from the title where the sentence names none", () => {
    expect(saysOf(["其实佳曜已经退出了。", { title: "滨河路灯的对手" }])).toEqual(["absent"]);
  });

  it("takes the amount of a deal for its name", () => {
    expect(saysOf(["300 万那个项目的预算还没批。"])).toEqual(["not-approved"]);
  });

  it.each([
    ["without a date", { date: null }],
    ["after the day asked for", { date: day("2026-11-16") }],
    ["from before the deal began", { date: day("2026-05-31") }],
  ])("passes over a note %s", (_, over) => {
    expect(saysOf(["滨河产业园的预算还没批。", over])).toEqual([]);
  });

  it("tells a decision maker of the records from one whom the notes name and no list has", () => {
    const text = "Peter Holm decides on the range, said the storekeeper.";
    const [one] = detect(
      detectorAccount([noteOf(text)], { opportunities: detectorAccount([]).opportunities.slice(0, 1) }),
    );
    expect([one?.attribute, one?.entity.id, one?.sides[0].says]).toEqual([
      "role",
      "C-1",
      { code: "decided-by", value: "Peter Holm", amount: null },
    ]);
  });

  it("says nothing of competitors where the deal lists none", () => {
    const opportunities = detectorAccount([]).opportunities.map((deal) => ({ ...deal, competitors: [] }));
    expect(detect(detectorAccount([noteOf("滨河产业园澄光也投了标。")], { opportunities }))).toEqual([]);
  });

  it("says nothing of a stance that nobody rated", () => {
    const contacts = detectorAccount([]).contacts.map((contact) => ({ ...contact, kr: {} }));
    expect(detect(detectorAccount([noteOf("王总只认澄光。")], { contacts }))).toEqual([]);
  });

  const texts = contradictingSentences.map(([text]) => text);

  it("does not depend on the order of anything", () => {
    const notes = texts.map((text, at) => noteOf(text, { ref: `N-${at}` }));
    const whole = detectorAccount(notes);
    const expected = JSON.stringify(detect(whole));
    const shuffled = fc.record({
      notes: fc.shuffledSubarray(notes, { minLength: notes.length }),
      contacts: fc.shuffledSubarray([...whole.contacts], { minLength: whole.contacts.length }),
      opportunities: fc.shuffledSubarray([...whole.opportunities], { minLength: whole.opportunities.length }),
    });
    fc.assert(
      fc.property(shuffled, (parts) => {
        expect(JSON.stringify(detect({ ...whole, ...parts }))).toBe(expected);
      }),
      { numRuns: 15 },
    );
  });

  it("quotes what stands in the note at the offsets given", () => {
    fc.assert(
      fc.property(fc.subarray(texts, { minLength: 1, maxLength: 6 }), (some) => {
        const note = noteOf(some.join("\n"));
        for (const { sides } of detect(detectorAccount([note])))
          for (const side of sides)
            if (side.source === "note") expect(note.text.slice(side.start, side.end)).toBe(side.quote);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[string, Partial<DetectorInput>, string, string]>([
    ["two notes of one reference", { notes: [noteOf("a"), noteOf("b")] }, "note:N-1", "id"],
    [
      "two contacts of one id",
      { contacts: [...detectorAccount([]).contacts, ...detectorAccount([]).contacts] },
      "contact:C-1",
      "id",
    ],
    ["a rating after the day", { asOf: day("2026-07-01"), notes: [] }, "contact:C-1", "ratedOn"],
    ["a deal with a stranger", { contacts: [] }, "opportunity:D-1", "people"],
  ])("refuses %s", (_, over, record, field) => {
    const run = () => detect(detectorAccount([noteOf("a")], over));
    expect(run).toThrow(ScoringInputError);
    expect(run).toThrow(`${record}: ${field}`);
  });
});

describe("describeContradiction", () => {
  const names = { "C-1": "王敏达", "D-1": "滨河产业园路灯" };
  const told = (text: string, lang: "zh" | "en") => found([text]).map((one) => describeContradiction(one, lang, names));

  it("tells both sides in Chinese", () => {
    expect(told("滨河产业园预算只有 210 万。", "zh")).toEqual([
      "滨河产业园路灯·金额：2026-10-20 的笔记 N-1 写的是¥2,100,000；系统记录（2026-06-01）是¥3,000,000。请核实以哪个为准，并更新系统记录。",
    ]);
  });

  it("tells both sides in English", () => {
    expect(told("王总说了不算。", "en")).toEqual([
      "王敏达, role: note N-1 of 2026-10-20 says “has no say”; the record of 2026-06-01 says decision maker. Find out which holds and bring the record up to date.",
    ]);
  });

  it.each(["zh", "en"] as const)("has words in %s for everything that may be said", (lang) => {
    const sentences = contradictingSentences.flatMap(([text]) => told(text, lang));
    expect([sentences.length, sentences.filter((sentence) => /says\.|\{/.test(sentence))]).toEqual([
      contradictingSentences.length,
      [],
    ]);
  });
});
