import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findStatedNeeds } from "#scoring/detectors/stated-needs";

const sources = {
  contacts: [
    { id: "C-1", name: "沈建国", aliases: ["沈总"], title: "总经理" },
    { id: "C-2", name: "Petra Vogel", aliases: [], title: "Head of Purchasing" },
  ],
  team: ["周航", "Tom Reed"],
  neighbours: ["海岳照明"],
};
const found = (text: string) =>
  findStatedNeeds(text, sources).map(({ cue, holderId, isSpoken, quote }) => [cue, holderId, isSpoken, quote]);

describe("needs that a note states", () => {
  it.each([
    ["沈总要求灯具质保五年。", "require", "C-1"],
    ["沈建国希望明年把能耗降两成。", "want", "C-1"],
    ["沈总抱怨现场响应太慢。", "complain", "C-1"],
    ["Petra Vogel needs a second supplier before the summer.", "want", "C-2"],
    ["Ms Vogel complained about late deliveries.", "complain", "C-2"],
    ["Vogel requires CE documents for every lot.", "require", "C-2"],
  ])("finds %s", (text, cue, holder) => {
    expect(found(text)).toEqual([[cue, holder, false, text]]);
  });

  it.each([
    "沈总不需要样品。",
    "沈总要求多少天的账期？",
    "我们希望沈总下周来厂里。",
    "We need Petra Vogel to sign the order.",
    "今天天气很好，沈总在场。",
    "生产部需要更亮的灯。",
    "周航：我们需要沈总的签字。",
    "Petra Vogel has no need of a sample.",
  ])("finds nothing in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("takes words under a contact's name for the contact's own", () => {
    expect(found("沈建国：我们需要两年的备件。")).toEqual([["want", "C-1", true, "沈建国：我们需要两年的备件。"]]);
  });

  it("goes on with whoever the sentence before names alone", () => {
    expect(found("沈总到场。他希望三月前装完。")).toEqual([["want", "C-1", false, "他希望三月前装完。"]]);
  });

  it("gives offsets at which the sentence stands word for word", () => {
    const text = "议程三项。\n- 沈总要求灯具质保五年。\n下次再谈。";
    const needs = findStatedNeeds(text, sources);
    expect(needs.map(({ start, end }) => text.slice(start, end))).toEqual(needs.map(({ quote }) => quote));
  });

  it("gives back stretches of the text and contacts alone, whatever it is", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "沈总",
        "沈建国：",
        "Vogel ",
        "周航：",
        "要求",
        "希望",
        "needs ",
        "抱怨",
        "他",
        "。",
        "\n",
        "？",
        "- ",
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        for (const { quote, start, end, holderId } of findStatedNeeds(text, sources)) {
          expect([text.slice(start, end), ["C-1", "C-2"].includes(holderId)]).toEqual([quote, true]);
        }
      }),
    );
  });
});
