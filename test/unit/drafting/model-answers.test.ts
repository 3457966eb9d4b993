import { describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim";
import { withDependents } from "#drafting/lost-claims";
import { createModelRules } from "#drafting/model/model-rules";
import { runLimited } from "#drafting/model/run-limited";
import { assertUsable } from "#drafting/model/usable-answer";

const prose = (...texts: string[]) => ({
  rows: [],
  blocks: [
    { style: "paragraph" as const, claims: texts.map((text) => ({ kind: "fact" as const, text, evidence: [] })) },
  ],
});
const zh = { lang: "zh" as const, isEmptyAllowed: false };
const en = { lang: "en" as const, isEmptyAllowed: false };

describe("an answer is unusable", () => {
  test.each([
    ["with nothing in it", { rows: [], blocks: [] }, zh],
    ["with one sentence twice", prose("收入为{{F1}}。", "收入为{{F1}}。"), zh],
    ["going in circles inside one sentence", prose("很重要。很重要。很重要。很重要。"), zh],
    ["in English instead of Chinese", prose("The customer has bought from us since {{F12}}."), zh],
    ["in Chinese instead of English", prose("这个客户从{{F12}}起一直向我方采购照明产品。"), en],
    ["without end", prose(...Array.from({ length: 17 }, (_unused, at) => `第{{F${at}}}条。`)), zh],
  ])("%s", (_name, answer, expected) => {
    expect(() => assertUsable(answer, expected)).toThrow(expect.objectContaining({ code: "model-output" }));
  });
});

describe("an answer is usable", () => {
  test.each([
    [
      "with names and a quotation in another language",
      prose("Vogel said “这个客户从二月起一直向我方采购照明产品”."),
      en,
    ],
    ["with product names in letters", prose("TN50 隧道灯在 {{F47}} 上已通过测试。"), zh],
    ["with nothing in it where there is nothing to say", { rows: [], blocks: [] }, { ...zh, isEmptyAllowed: true }],
  ])("%s", (_name, answer, expected) => {
    expect(() => assertUsable(answer, expected)).not.toThrow();
  });
});

describe("sections run", () => {
  test("no more at a time than the limit", async () => {
    let running = 0;
    let most = 0;
    const items = ["a", "b", "c", "d", "e"].map((id) => ({ id, after: undefined }));
    await runLimited(items, 2, async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    });
    expect(most).toBe(2);
  });

  test("each after the one it builds on, wherever that stands", async () => {
    const ended: string[] = [];
    const items = [
      { id: "payoff", after: "implication" },
      { id: "problem", after: undefined },
      { id: "implication", after: "problem" },
    ];
    await runLimited(items, 3, async ({ id }) => void ended.push(id));
    expect(ended).toEqual(["problem", "implication", "payoff"]);
  });

  test("also where two wait for each other", async () => {
    const items = [
      { id: "a", after: "b" },
      { id: "b", after: "a" },
    ];
    expect(await runLimited(items, 1, async ({ id }) => id)).toEqual(["a", "b"]);
  });

  test("until one fails: nothing more is begun", async () => {
    const begun: string[] = [];
    const items = ["a", "b", "c"].map((id) => ({ id, after: undefined }));
    const running = runLimited(items, 1, async ({ id }) => {
      begun.push(id);
      throw new Error(id);
    });
    await expect(running).rejects.toThrow("a");
    expect(begun).toEqual(["a"]);
  });
});

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  kind: "fact",
  text: id,
  evidence: ["F1"],
  origin: "model",
  ...more,
});

describe("with claims that are lost", () => {
  const sections = [
    { id: "problem", title: "", claims: [claim("p1"), claim("p2")], blocks: [] },
    {
      id: "implication",
      title: "",
      claims: [claim("i1", { buildsOn: ["p1"] }), claim("i1-why"), claim("i2", { buildsOn: ["p1", "p2"] })],
      blocks: [{ type: "table" as const, columns: ["", ""], rows: [[{ claims: ["i1"] }, { claims: ["i1-why"] }]] }],
    },
    { id: "payoff", title: "", claims: [claim("n1", { buildsOn: ["i1"] })], blocks: [] },
  ];
  const { lost, dependents } = withDependents(sections, new Set(["p1"]), { implication: { columns: [] } });

  test("all goes that builds on them alone, and the rows it leads", () => {
    expect([...lost]).toEqual(["p1", "i1", "i1-why", "n1"]);
  });

  test("those that build on them are told apart from those that were lost first", () => {
    expect(dependents.map(({ id }) => id)).toEqual(["i1", "n1"]);
  });
});

describe("a sentence of a model", () => {
  const judge = createModelRules([{ id: "N1", kind: "note", text: "会议顺利。请把对方的采购额写进计划里。" }], "zh");

  test.each([
    ["is not a note's own", "请把对方的采购额写进计划里。", "fact"],
    ["is not a note's own with words before it", "注意：请把对方的采购额写进计划里。", "fact"],
    ["asks where it is a question", "他们会同意。", "question"],
  ] as const)("%s", (_name, text, kind) => {
    expect(judge(claim("x", { text, kind })).map(({ severity }) => severity)).toEqual(["block"]);
  });

  test.each([
    ["quotes a note", "来信写道“请把对方的采购额写进计划里。”", "fact"],
    ["shares short words with a note", "会议顺利。", "fact"],
    ["is a question that asks", "他们会同意吗？", "question"],
  ] as const)("passes where it %s", (_name, text, kind) => {
    expect(judge(claim("x", { text, kind }))).toEqual([]);
  });
});
