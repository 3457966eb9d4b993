import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { factLabel, statesFact } from "#evals/chat/match-fact";
import { chatQuestionSchema, type ExpectedFact } from "#evals/chat/question";
import { readJsonLines } from "#evals/read-json-lines";
import { demoTexts } from "./demo-texts.ts";

const readSet = (name: string) =>
  readJsonLines(readFileSync(join(import.meta.dirname, "../../../evals/chat", name), "utf8"), chatQuestionSchema);
const sets = ["questions.jsonl", "held-out.jsonl"] as const;
const texts = demoTexts();
const citedBy = (cite: string) => texts.filter(({ key }) => key === cite || (cite.includes(".") && key.endsWith(cite)));

/** Figures with a tolerance are summed over orders, scores are calculated: they stand in no single record. */
const calculated = (fact: ExpectedFact) => "number" in fact && fact.tolerance !== undefined;

describe.each(sets)("the questions to the chat in %s", (name) => {
  const questions = readSet(name);

  test("are many, half of them Chinese, with many that cannot be answered and some that fit twice", () => {
    const count = (of: (question: (typeof questions)[number]) => boolean) => questions.filter(of).length;
    expect(questions.length).toBeGreaterThanOrEqual(160);
    expect(count(({ lang }) => lang === "zh") / questions.length).toBeCloseTo(0.5, 1);
    expect(count(({ expected }) => "unanswerable" in expected)).toBeGreaterThanOrEqual(50);
    expect(count(({ expected }) => "asks" in expected)).toBeGreaterThanOrEqual(10);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  test("cite only what the demo company has", () => {
    const cites = questions.flatMap(({ expected }) => ("cites" in expected ? expected.cites : []));
    expect(cites.filter((cite) => citedBy(cite).length === 0)).toEqual([]);
  });

  test("expect facts that stand in what they cite", () => {
    const missing = questions.flatMap(({ id, category, expected }) => {
      if (!("facts" in expected) || category === "score") return [];
      const text = expected.cites
        .flatMap(citedBy)
        .map((cited) => cited.text)
        .join("\n");
      return expected.facts
        .filter((fact) => !calculated(fact) && !statesFact(text, fact))
        .map((fact) => `${id} ${factLabel(fact)}`);
    });
    expect(missing).toEqual([]);
  });
});

describe("the held-out questions", () => {
  const asked = (name: (typeof sets)[number]) => readSet(name).map(({ turns }) => turns.join("\n").toLowerCase());

  test("are none of those the chat is mended by", () => {
    const known = new Set(asked("questions.jsonl"));
    expect(asked("held-out.jsonl").filter((turns) => known.has(turns))).toEqual([]);
  });
});
