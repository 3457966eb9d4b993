import { describe, expect, test } from "vitest";
import type { ChatQuestion } from "#evals/chat/question";
import { evaluateChat, type GivenAnswer, scoreAnswer } from "#evals/chat.eval";
import { spread } from "#evals/spread";

const asked = (expected: ChatQuestion["expected"]): ChatQuestion => ({
  id: "zh-001",
  lang: "zh",
  category: "money",
  turns: ["预算多少"],
  expected,
});
const given = (answer: Partial<GivenAnswer>): GivenAnswer => ({
  state: "answered",
  intent: null,
  by: "rules",
  error: null,
  text: "",
  cited: [],
  blocking: 0,
  ms: 1,
  ...answer,
});
const budget = asked({ facts: [{ number: 5_200_000 }], cites: ["N-206", "3号冷库踏勘.txt"], mustNot: ["680"] });

describe("scoreAnswer", () => {
  test("takes an answer with the fact and one of the citations for right", () =>
    expect(scoreAnswer(budget, given({ text: "520 万", cited: ["N-206"] })).right).toBe(true));

  test("knows a file by the end of its path", () =>
    expect(scoreAnswer(budget, given({ text: "520 万", cited: ["notes/3号冷库踏勘.txt"] })).cites).toBe(true));

  test("names the fact that is missing", () =>
    expect(scoreAnswer(budget, given({ text: "没有数", cited: ["N-206"] }))).toMatchObject({
      right: false,
      missing: ["5200000"],
    }));

  test.each([
    given({ text: "520 万，不是 680 万", cited: ["N-206"] }),
    given({ text: "520 万", cited: ["N-201"] }),
    given({ text: "520 万", cited: ["N-206"], state: "not-understood" }),
  ])("takes forbidden words, a foreign citation and another state for wrong", (answer) =>
    expect(scoreAnswer(budget, answer).right).toBe(false),
  );

  test.each([
    [{ unanswerable: true } as const, "not-in-data"],
    [{ asks: true } as const, "asks"],
  ])("wants %j told as such", (expected, state) => {
    expect(scoreAnswer(asked(expected), given({ state })).right).toBe(true);
    expect(scoreAnswer(asked(expected), given({})).right).toBe(false);
  });
});

test("the figures count each sort of question by itself", () => {
  const none = asked({ unanswerable: true });
  const { figures, categories } = evaluateChat([
    scoreAnswer(budget, given({ text: "520 万", cited: ["N-206"] })),
    scoreAnswer(budget, given({ text: "不清楚" })),
    scoreAnswer(none, given({ state: "not-in-data" })),
    scoreAnswer(none, given({ state: "not-understood" })),
  ]);
  expect(figures).toMatchObject({ answered: 0.5, cited: 0.5, unanswerable: 0.5, silent: 1, understood: 0.75 });
  expect(categories).toEqual([{ name: "money", asked: 4, right: 2 }]);
});

test("a spread of a list has as many as asked for, from all over it and from all that comes round in it", () => {
  const some = spread([...Array(624).keys()], 80);
  expect(some).toHaveLength(80);
  expect(Math.max(...some.slice(1).map((at, before) => at - (some[before] ?? 0)))).toBeLessThan(20);
  expect(new Set(some.map((at) => Math.floor((at % 156) / 4))).size).toBeGreaterThan(30);
  expect(spread([1, 2], 5)).toEqual([1, 2]);
});
