import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lang } from "#domain/lang";
import { type ConductRuleId, conductDefaults, conductRules, conductVerdicts } from "#scoring/conduct/conduct-config";
import { describeConduct, describeVerdict } from "#scoring/conduct/describe-conduct";
import { createConductGuard, guardConduct } from "#scoring/conduct/guard-conduct";
import { conductMeasures, conductTurns } from "../../fixtures/conduct-measures.ts";
import { conductSentences } from "../../fixtures/conduct-sentences.ts";
import { conductRivals, conductWordings } from "../../fixtures/conduct-wordings.ts";

const topicsOf = (text: string) => [...new Set(guardConduct(text).findings.map(({ topic }) => topic))].sort();
const guardWithRivals = createConductGuard(conductRivals);
const listed = (table: typeof conductMeasures) =>
  conductVerdicts.flatMap((verdict) => table[verdict].map((text): [string, string] => [text, verdict]));
const withVerdict = (rule: ConductRuleId, verdict: "fine" | "review") => ({
  verdicts: { ...conductDefaults.verdicts, [rule]: verdict },
});

describe("guardConduct", () => {
  it.each(conductSentences)("finds “$text” $verdict", ({ text, verdict, topics }) => {
    expect([guardConduct(text).verdict, topicsOf(text)]).toEqual([verdict, topics.toSorted()]);
  });

  it.each(listed(conductMeasures))("finds the measure “%s” %s", (text, verdict) => {
    expect(guardConduct(text).verdict).toBe(verdict);
  });

  it.each(listed(conductWordings))("finds the wording “%s” %s, the competitors known", (text, verdict) => {
    expect(guardWithRivals(text).verdict).toBe(verdict);
  });

  it("knows a competitor's bid for one only by the name", () => {
    const text = "Get Keller to forward Helio Nord's quotation.";
    expect([guardConduct(text).verdict, guardWithRivals(text).verdict]).toEqual(["fine", "refused"]);
  });

  it.each(listed(conductTurns))("reads the turn of “%s” as %s", (text, verdict) => {
    expect(guardConduct(text).verdict).toBe(verdict);
  });

  it("says what stands where, by which rule", () => {
    expect(guardConduct("先谈需求。中秋送购物卡。").findings).toEqual([
      {
        topic: "gifts",
        rule: "gifts.cash",
        verdict: "refused",
        start: 8,
        end: 11,
        span: "购物卡",
        reasonKey: "conduct.gifts.cash",
      },
    ]);
  });

  it("keeps the gravest of overlapping findings on one topic", () => {
    const { findings } = guardConduct("A lavish gift for the director.");
    expect(findings.map(({ rule, span }) => [rule, span])).toEqual([["gifts.valuable", "lavish gift"]]);
  });

  it("keeps findings of different topics on one stretch", () => {
    expect(topicsOf("请周部长一家去三亚度假。")).toEqual(["family", "travel"]);
  });

  it("is silent on a rule that the company lets pass", () => {
    expect(guardConduct("Hand out branded notebooks.", withVerdict("gifts.modest", "fine"))).toEqual({
      verdict: "fine",
      findings: [],
    });
  });

  it("follows a company that judges a rule otherwise", () => {
    expect(guardConduct("安排 KTV。", withVerdict("entertainment.lavish", "review")).verdict).toBe("review");
  });

  it("gives the gravest verdict of the whole text", () => {
    expect(guardConduct("带一份伴手礼。再塞个红包。晚上宴请。").verdict).toBe("refused");
  });

  it("leaves the original characters in the span", () => {
    expect(guardConduct("給他塞個紅包。").findings.map(({ span }) => span)).toEqual(["紅包"]);
  });

  const sentence = fc.constantFrom(...conductSentences.map(({ text }) => text));

  it("finds in a text what it finds in its sentences, moved along", () => {
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        const [one, two] = [guardConduct(first).findings, guardConduct(second).findings];
        const shift = first.length + 1;
        const moved = two.map((finding) => ({ ...finding, start: finding.start + shift, end: finding.end + shift }));
        expect(guardConduct(`${first}\n${second}`).findings).toEqual([...one, ...moved]);
      }),
    );
  });

  it("takes any text whatever, and its spans are stretches of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), sentence, (noise, known) => {
        const text = `${noise}${known}${noise}`;
        for (const { start, end, span } of guardConduct(text).findings) expect(text.slice(start, end)).toBe(span);
      }),
    );
  });
});

describe("describeConduct", () => {
  const rules = Object.keys(conductRules).filter((id): id is ConductRuleId => Object.hasOwn(conductRules, id));
  const langs: readonly Lang[] = ["zh", "en"];

  it.each(rules)("says of %s what was found, why, and what to do instead", (rule) => {
    const told = langs.map((lang) => describeConduct({ reasonKey: `conduct.${rule}`, span: "XYZ" }, lang));
    expect(told.map((text) => [text.startsWith("“XYZ”"), text.split(/[。.]/).length > 2])).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it("says what a verdict means in both languages", () => {
    expect(langs.map((lang) => describeVerdict("refused", lang))).toEqual(["这件事不能做。", "This must not be done."]);
  });
});
