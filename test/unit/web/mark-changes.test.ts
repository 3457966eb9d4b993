import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangedEntry } from "#web/api/types";
import { markChanges } from "#web/draft/mark-changes";

const change = (id: string, was: string, now: string | null = "new"): ChangedEntry => ({
  id,
  label: id,
  was,
  now,
  gone: now === null,
});
const textOf = (parts: ReturnType<typeof markChanges>["parts"]) =>
  parts.map((part) => (typeof part === "string" ? part : part.was)).join("");

describe("the changed values of a sentence", () => {
  it("stand in the place of their reference, and not where another value reads the same", () => {
    const level = change("F2", "3", "4");
    const claim = { text: "到3月，王敏的客情为3级。", source: "到{{F9}}，{{F1}}的客情为{{F2}}级。" };
    expect(markChanges(claim, [level])).toEqual({ parts: ["到3月，王敏的客情为", level, "级。"], rest: [] });
  });

  it("are found where a person typed them, whole", () => {
    const revenue = change("F1", "30%", "31%");
    const { parts, rest } = markChanges({ text: "Share was 130% and is 30%." }, [revenue]);
    expect([parts, rest]).toEqual([["Share was 130% and is ", revenue, "."], []]);
  });

  it("are left over where the sentence shows none", () => {
    const score = change("S1", "68 · A");
    expect(markChanges({ text: "Keep it up.", source: "Keep it up." }, [score])).toEqual({
      parts: ["Keep it up."],
      rest: [score],
    });
  });

  it("are left over where the sentence shows another side of the entry", () => {
    const score = change("S1", "68 · A");
    const claim = { text: "Recency is 5.", source: "Recency is {{S1.factors.recency.points}}." };
    expect(markChanges(claim, [score]).rest).toEqual([score]);
  });

  it("are each marked wherever they stand", () => {
    const name = change("F1", "Li", null);
    const claim = { text: "Li knows Li.", source: "{{F1}} knows {{F1}}." };
    expect(markChanges(claim, [name]).parts).toEqual([name, " knows ", name, "."]);
  });

  it("never change the words of the sentence, and each is shown or left over", () => {
    const words = fc.array(fc.constantFrom("3", "30", "3.5", "Li", "李", "的", "%", " ", "。", "(", "$1"), {
      maxLength: 12,
    });
    const values = fc.array(fc.constantFrom("3", "30%", "Li", "李", "$1", "("), { maxLength: 4 });
    fc.assert(
      fc.property(words, values, (said, changed) => {
        const text = said.join("");
        const changes = changed.map((was, at) => change(`F${at}`, was));
        const { parts, rest } = markChanges({ text }, changes);
        const shown = changes.filter((one) => parts.includes(one));
        expect([textOf(parts), shown.length + rest.length]).toEqual([text, changes.length]);
      }),
    );
  });
});
