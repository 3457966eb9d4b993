import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateFeedback, type SaidOf } from "#evals/feedback.eval";

function ofAnswer(helpful: boolean, intent: string | null, over: Partial<SaidOf> = {}): SaidOf {
  const about = { kind: "answer" as const, intent, writer: "rules", lang: "zh", question: `${intent}?` };
  return { helpful, comment: null, givenIn: "web", givenAt: "2026-11-20T08:00:00Z", about, ...over };
}

const ofDraft: SaidOf = {
  ...ofAnswer(false, null, { givenIn: "slack", comment: "too long", givenAt: "2026-11-21T08:00:00Z" }),
  about: { kind: "draft", draftKind: "spin", writer: "template", lang: "en", title: "SPIN for ACME" },
};

describe("what people said of answers", () => {
  it("is counted by what was recognised, the least helpful first", () => {
    const { intents } = evaluateFeedback([
      ofAnswer(true, "who-decides"),
      ofAnswer(true, "who-decides"),
      ofAnswer(true, "why-class"),
      ofAnswer(false, "why-class"),
    ]);
    expect(intents).toEqual([
      { name: "why-class", given: 2, helpful: 1 },
      { name: "who-decides", given: 2, helpful: 2 },
    ]);
  });

  it("is counted by kind of draft, writer, place and language", () => {
    const { intents, kinds, writers, places, langs } = evaluateFeedback([ofDraft, ofAnswer(true, "why-class")]);
    expect([intents, kinds, writers, places, langs].map((groups) => groups.map(({ name }) => name))).toEqual([
      ["why-class"],
      ["spin"],
      ["template", "rules"],
      ["slack", "web"],
      ["en", "zh"],
    ]);
  });

  it("lists what did not help, newest first, with its question or title", () => {
    const { unhelpful } = evaluateFeedback([ofAnswer(false, "why-class"), ofAnswer(true, "needs"), ofDraft]);
    expect(unhelpful.map(({ of, words, comment }) => [of, words, comment])).toEqual([
      ["spin", "SPIN for ACME", "too long"],
      ["why-class", "why-class?", null],
    ]);
  });

  it("counts what is there no more, too", () => {
    const { figures, places } = evaluateFeedback([ofAnswer(false, null, { about: null })]);
    expect([figures, places]).toEqual([{ given: 1, helpful: 0 }, [{ name: "web", given: 1, helpful: 0 }]]);
  });

  it("has no share where nothing was said", () => {
    expect(evaluateFeedback([]).figures).toEqual({ given: 0 });
  });

  it("never loses or counts twice what was said", () => {
    const intent = fc.constantFrom("a", "b", null);
    const said = fc.array(fc.tuple(fc.boolean(), intent).map(([helpful, of]) => ofAnswer(helpful, of)));
    fc.assert(
      fc.property(said, (all) => {
        const { intents, writers, unhelpful } = evaluateFeedback(all);
        const sum = (groups: readonly { given: number }[]) => groups.reduce((total, { given }) => total + given, 0);
        expect([sum(intents), sum(writers), unhelpful.length]).toEqual([
          all.length,
          all.length,
          all.filter(({ helpful }) => !helpful).length,
        ]);
      }),
    );
  });
});
