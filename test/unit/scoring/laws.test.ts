import { execFile } from "node:child_process";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { explain } from "#scoring/explain";
import { exampleAnswers, flawsOf, methods, scoresOf } from "./laws/example-answers.ts";
import { leavesOf } from "./laws/example-paths.ts";

/** `10-method.md §0`: what holds for every method there is, tried on its own example. */

/** Lists whose order means something, by `method member.of.the.request`, and what it means. */
const orderMeansSomething: Readonly<Record<string, string>> = {};
/** Methods whose value is not the sum of their contributions, and why. */
const notAdditive: Readonly<Record<string, string>> = {};

/** The same facts with every list in another order, at every depth. */
function shuffled(name: string, value: unknown, member = ""): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    const items = fc.tuple(...value.map((item) => shuffled(name, item, member)));
    if (`${name} ${member}` in orderMeansSomething) return items;
    return items.chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));
  }
  if (typeof value !== "object" || value === null) return fc.constant(value);
  const members = Object.entries(value).map(([key, held]): [string, fc.Arbitrary<unknown>] => [
    key,
    shuffled(name, held, member === "" ? key : `${member}.${key}`),
  ]);
  return fc.record(Object.fromEntries(members));
}

const portfolioSchema = z.looseObject({ accounts: z.array(z.unknown()) });
const idSchema = z.looseObject({ id: z.string() });

/** A portfolio of twice as many accounts, so that there is an order to change; other examples as they are. */
function doubled(example: unknown): unknown {
  const portfolio = portfolioSchema.safeParse(example);
  if (!portfolio.success) return example;
  const { accounts } = portfolio.data;
  return { ...portfolio.data, accounts: [...accounts, ...accounts.map(renamed)] };
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, held]) => [key, renamed(held)]));
  const named = idSchema.safeParse(copy);
  return named.success ? { ...copy, id: `${named.data.id}-2` } : copy;
}

/** Values that JSON would lose or change on the way. */
function unstable(value: unknown, path: string): string[] {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`];
  if (value === undefined) return [`${path}: undefined`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => unstable(held, `${path}.${key}`));
}

const bytesOf = (value: unknown) => JSON.stringify(value);

describe.each(methods)("%s", (name, { run, example }) => {
  it("gives the same bytes twice", () => {
    expect(bytesOf(run(example))).toBe(bytesOf(run(structuredClone(example))));
  });

  it("gives the same bytes whatever the order of its lists", () => {
    const portfolio = doubled(example);
    const expected = bytesOf(run(portfolio));
    fc.assert(
      fc.property(shuffled(name, portfolio), (body) => {
        expect(bytesOf(run(body))).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  it.skipIf(name in notAdditive)("has contributions that add up to the value", () => {
    const differences = scoresOf(run(example)).map(({ value, factors }) =>
      value === null ? 0 : Math.abs(factors.reduce((sum, { contribution }) => sum + contribution, 0) - value),
    );
    expect(Math.max(...differences)).toBeLessThan(1e-9);
  });

  it("answers what JSON carries unchanged", () => {
    const answer = run(example);
    expect([unstable(answer, name), JSON.parse(bytesOf(answer))]).toEqual([[], answer]);
  });

  it("explains itself in whole Chinese sentences", () => {
    const given = bytesOf(example);
    const sentences = scoresOf(run(example)).flatMap((score) => explain(score, "zh"));
    const english = (sentence: string) => (sentence.match(/[a-z-]{3,}/g) ?? []).filter((word) => !given.includes(word));
    const foreign = sentences.filter((sentence) => !/\p{Script=Han}/u.test(sentence) || english(sentence).length > 0);
    expect([flawsOf(sentences, example), foreign]).toEqual([[], []]);
  });

  it("explains itself in whole English sentences", () => {
    const names = leavesOf(example).flatMap(({ held }) => (typeof held === "string" ? [held] : []));
    const sentences = scoresOf(run(example)).flatMap((score) => explain(score, "en"));
    const foreign = sentences
      .map((sentence) => names.reduce((text, given) => text.replaceAll(given, ""), sentence))
      .filter((sentence) => /\p{Script=Han}/u.test(sentence));
    expect([flawsOf(sentences, example), foreign]).toEqual([[], []]);
  });
});

it("answers alike in Shanghai and in Los Angeles, whatever the machine's language", { timeout: 120_000 }, async () => {
  const script = ["--import", "tsx", "test/unit/scoring/laws/print-answers.ts"];
  const places = [
    { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
    { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  ];
  const printed = await Promise.all(
    places.map((place) => promisify(execFile)(process.execPath, script, { env: { ...process.env, ...place } })),
  );
  expect(printed.map(({ stdout }) => stdout)).toEqual([exampleAnswers(), exampleAnswers()]);
});
