import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Note } from "#domain/note";
import { indexVersion } from "#retrieval/index-version";
import { planPassages } from "#retrieval/plan-passages";
import type { StoredPassage } from "#store/passages";

const note = (text: string, rest: Partial<Note> = {}): Note => {
  return {
    id: "n",
    externalId: "n",
    kind: "note",
    accountId: null,
    title: "拜访",
    date: null,
    author: null,
    text,
    ...rest,
  };
};
const paragraph = (topic: string) => `${topic}要在三月前确认。`.repeat(30);
const whole = (...topics: string[]) => topics.map(paragraph).join("\n\n");

/** What would be stored after indexing the notes for the first time. */
const storedOf = (...notes: Note[]): StoredPassage[] => planPassages(notes, []).fresh;

describe("planPassages", () => {
  test("keeps the ids of paragraphs that stayed, wherever they stand now", () => {
    const stored = storedOf(note(whole("价格", "交期", "质量")));
    const plan = planPassages([note(whole("交期", "预算", "价格"))], stored);
    expect(plan.kept.map(({ id, ordinal }) => [stored.findIndex((passage) => passage.id === id), ordinal])).toEqual([
      [1, 0],
      [0, 2],
    ]);
    expect(plan.fresh.map(({ text }) => text)).toEqual([paragraph("预算")]);
    expect(plan.gone).toEqual([stored[2]?.id]);
    expect([...plan.reworded, ...plan.unembedded]).toEqual([]);
  });

  test("has nothing to write anew for a note that reads the same", () => {
    const stored = storedOf(note(whole("价格", "交期")));
    const plan = planPassages([note(whole("价格", "交期"))], stored);
    expect([plan.fresh, plan.reworded, plan.unembedded, plan.gone]).toEqual([[], [], [], []]);
  });

  test("makes terms and vectors anew under another title", () => {
    const stored = storedOf(note(whole("价格", "交期")));
    const ids = stored.map(({ id }) => id);
    const plan = planPassages([note(whole("价格", "交期"), { title: "谈判" })], stored);
    expect([plan.reworded, plan.unembedded, plan.fresh]).toEqual([ids, ids, []]);
  });

  test("makes only the terms anew of what was indexed before there were contexts", () => {
    const stored = storedOf(note(whole("价格"))).map((passage) => ({ ...passage, context: "", indexVersion: 0 }));
    const plan = planPassages([note(whole("价格"))], stored);
    expect(plan.reworded).toEqual(stored.map(({ id }) => id));
    expect(plan.unembedded).toEqual([]);
    expect(plan.kept[0]?.indexVersion).toBe(indexVersion);
  });

  test("does not take a passage of another note for its own", () => {
    const stored = storedOf(note(whole("价格"), { id: "other" }));
    const plan = planPassages([note(whole("价格"))], stored);
    expect(plan.kept).toEqual([]);
  });

  test("tells title, headings, author and who speaks apart from what the passage says itself", () => {
    const text = `## 需求\n\n${paragraph("价格").repeat(2)}`;
    const [first, second] = planPassages([note(text, { author: "孙鹏" })], []).fresh;
    expect(first?.context).toBe("拜访\n孙鹏");
    expect(second?.context).toBe("拜访\n需求\n孙鹏");
  });

  test("accounts for every stored passage once and for every piece of the note once", () => {
    const topics = fc.array(fc.constantFrom("价格", "交期", "质量", "预算"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(topics, topics, (before, after) => {
        const stored = storedOf(note(whole(...before)));
        const { fresh, kept, gone } = planPassages([note(whole(...after))], stored);
        expect([...kept.map(({ id }) => id), ...gone].toSorted()).toEqual(stored.map(({ id }) => id).toSorted());
        expect([...kept, ...fresh].map(({ ordinal }) => ordinal).toSorted((a, b) => a - b)).toEqual(
          after.map((_, i) => i),
        );
        expect([...kept, ...fresh].toSorted((a, b) => a.ordinal - b.ordinal).map(({ text }) => text)).toEqual(
          after.map(paragraph),
        );
      }),
    );
  });
});
