import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { runGroundplan } from "#test/helpers/run-groundplan";
import { readQuestions } from "../../../src/main/evaluate-chat.ts";

const everything = { kinds: undefined, account: undefined, accounts: undefined, lang: undefined, writers: undefined };

/** The suites under test open no product. */
const noProduct = {
  app: {
    fetch: () => {
      throw new Error("asked the product");
    },
  },
};

const meeting = {
  meeting_transcripts: [
    ...["We open.", "Hello.", "The tunnel lamp fails.", "Noted.", "Next."].map((content) => ({
      speaker: "Al",
      content,
    })),
    ...["Budget is short.", "Yes.", "We close.", "Bye."].map((content) => ({ speaker: "Bo", content })),
  ],
  specific_query_list: [{ query: "What about the tunnel lamp?", relevant_text_span: [["2", "3"]] }],
};
const segments = [
  { id: "1_0", agenda: "区块链的应用", context: [["区块链可以用于保险。"]] },
  { id: "1_1", agenda: "交期与报价", context: [["交期四周，报价已发。"]] },
];
const reports = [
  {
    table: {
      table: [
        ["", "2019"],
        ["Net sales", "$5"],
      ],
    },
    paragraphs: [{ order: 1, text: "Lease obligations are due in three years." }],
    questions: [{ uid: "q", question: "When are lease obligations due?", answer_from: "text", rel_paragraphs: ["1"] }],
  },
];

const setSchema = z.object({
  name: z.string(),
  questions: z.number(),
  figures: z.record(z.string(), z.record(z.string(), z.number())),
});
const ablationSchema = z.object({
  ablation: z.object({ rows: z.object({ chunks: z.array(z.object({ step: z.string(), average: z.number() })) }) }),
});
const chatSchema = z.object({
  figures: z.record(z.string(), z.number()),
  goals: z.array(z.object({ met: z.boolean() })),
  cases: z.array(z.object({ id: z.string(), missing: z.array(z.string()) })),
});
const draftsSchema = z.object({ figures: z.record(z.string(), z.number()) });
const outputSchema = z.object({
  chunks: z.object({ sets: z.array(setSchema) }),
  passages: z.object({ sets: z.array(setSchema) }),
});

describe("eval --suite retrieval", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "groundplan-eval-"));
    for (const name of ["qmsum", "vcsum", "tatqa"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "qmsum/val.jsonl"), JSON.stringify(meeting));
    writeFileSync(join(folder, "vcsum/short_dev.txt"), segments.map((segment) => JSON.stringify(segment)).join("\n"));
    writeFileSync(join(folder, "tatqa/tatqa_dataset_dev.json"), JSON.stringify(reports));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const evaluate = (...args: string[]) => runGroundplan(noProduct, "eval", "--suite", "retrieval", ...args);

  test("says that it needs data, and exits with 2", async () => {
    const run = await evaluate();
    expect(run).toMatchObject({ exitCode: 2, out: "" });
    expect(run.note).toContain("--data");
  });

  test("names the file that is not there, and exits with 2", async () => {
    const run = await evaluate("--data", "/nowhere");
    expect(run).toMatchObject({ exitCode: 2, out: "" });
    expect(run.note).toContain("/nowhere/qmsum/val.jsonl");
  });

  test("names the file that holds something else, and exits with 2", async () => {
    const wrong = mkdtempSync(join(tmpdir(), "groundplan-eval-"));
    for (const name of ["qmsum", "vcsum", "tatqa"]) mkdirSync(join(wrong, name));
    writeFileSync(join(wrong, "qmsum/val.jsonl"), '{"a": 1}');
    writeFileSync(join(wrong, "vcsum/short_dev.txt"), "");
    writeFileSync(join(wrong, "tatqa/tatqa_dataset_dev.json"), "[]");
    const run = await evaluate("--data", wrong);
    rmSync(wrong, { recursive: true, force: true });
    expect(run.exitCode).toBe(2);
    expect(run.note).toContain("qmsum/val.jsonl is not what it should be");
  });

  test("ranks the sets through the product's own store and writes the report it is asked for", async () => {
    const report = join(folder, "report.html");
    const run = await evaluate("--data", folder, "--json", "--report", report);
    const { chunks, passages } = outputSchema.parse(JSON.parse(run.out));
    expect(chunks.sets.map(({ name, questions }) => [name, questions])).toEqual([
      ["qmsum", 1],
      ["vcsum", 2],
      ["tatqa", 1],
    ]);
    for (const { figures } of [...chunks.sets, ...passages.sets]) expect(figures.product?.["recall@10"]).toBe(1);
    expect(readFileSync(report, "utf8")).toContain("<caption>Fixed chunks, each a note</caption>");
    // Nothing is gained over plain BM25 on four easy questions, so the goal is missed.
    expect(run.exitCode).toBe(1);
  });

  test("lists what each step of the ranking brings, from plain BM25 to the product's own", async () => {
    const run = await evaluate("--data", folder, "--ablation", "--json");
    const { rows } = ablationSchema.parse(JSON.parse(run.out)).ablation;
    expect(rows.chunks.map(({ step }) => step.split(":")[0])).toEqual([
      "plain BM25",
      "own terms in place of plain ones",
      "+ saturation as measured",
      "+ pairs",
      "+ asking words count less",
      "+ headings and speakers",
      "+ terms of the other language",
      "+ share of one note",
    ]);
    expect(rows.chunks.at(-1)?.average).toBe(1);
    expect(run.exitCode).toBe(0);
  });
});

describe("eval --suite drafts", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "groundplan-eval-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const small = ["--account", "A-12", "--kind", "account-plan", "--writer", "template", "--lang", "en"];
  const evaluate = (...args: string[]) =>
    runGroundplan({ ...noProduct, environment: { DATA_DIR: folder } }, "eval", "--suite", "drafts", ...args);
  const keep = (file: string) => {
    const results = join(folder, "evals/results/drafts");
    return readdirSync(results).filter((name) => name.startsWith(file));
  };

  test("names the kinds there are when asked for another", async () => {
    const run = await evaluate("--kind", "poem");
    expect(run.exitCode).toBe(1);
    expect(run.note).toContain("account-plan");
  });

  test("says that no model is configured, and exits with 2", async () => {
    const run = await evaluate("--live");
    expect(run).toMatchObject({ exitCode: 2, out: "" });
    expect(run.note).toContain("LLM_MODEL");
  });

  test("writes the drafts asked for, meets its goals and keeps the figures", async () => {
    const run = await evaluate(...small, "--json");
    const { figures } = draftsSchema.parse(JSON.parse(run.out));
    expect(figures).toMatchObject({ drafts: 1, failed: 0, blocking: 0, sections: 1 });
    expect(run.exitCode).toBe(0);
    expect(keep("")).toHaveLength(1);
  });

  test("shows the figures beside those of earlier prompts", async () => {
    const prompts = join(folder, "prompts");
    mkdirSync(prompts);
    const installed = join(import.meta.dirname, "../../../prompts/account-plan.md");
    writeFileSync(
      join(prompts, "account-plan.md"),
      readFileSync(installed, "utf8").replace(/^version: .*$/m, "version: 99.0.0"),
    );
    const run = await evaluate(...small, "--prompts", prompts, "--compare");
    expect(run.out).toContain("Prompts that differ: account-plan");
    expect(keep("99.0.0+")).toHaveLength(1);
  });
});

describe("eval --suite chat", () => {
  test("asks the questions by rules, each with what was missing, and exits with 1 where a goal is missed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "groundplan-eval-"));
    const environment = { DATA_DIR: folder };
    const run = await runGroundplan({ ...noProduct, environment }, "eval", "--suite", "chat", "--limit", "6", "--json");
    rmSync(folder, { recursive: true, force: true });
    const { figures, goals, cases } = chatSchema.parse(JSON.parse(run.out));
    expect(figures).toMatchObject({ asked: 6, broken: 0, blocking: 0 });
    expect(cases).toHaveLength(6);
    expect(run.exitCode).toBe(goals.every(({ met }) => met) ? 0 : 1);
  });

  test("asks the questions held out of development where told to", async () => {
    const questions = await readQuestions({ ...everything, cases: 1, heldOut: true });
    expect(questions.map(({ id }) => id)).toEqual([expect.stringMatching(/^h-/u)]);
  });
});

/** Several products are opened one after the other. */
const longestMs = 240_000;

describe("the suites with a scripted model", { timeout: longestMs }, () => {
  let environment: Record<string, string>;
  beforeAll(() => {
    environment = { DATA_DIR: mkdtempSync(join(tmpdir(), "groundplan-eval-")) };
  });
  afterAll(() => rmSync(environment.DATA_DIR ?? "", { recursive: true, force: true }));

  const evaluate = (...args: string[]) => runGroundplan({ ...noProduct, environment }, "eval", ...args, "--json");

  test("a parameter that the endpoint refuses once ends in a right draft", async () => {
    const run = await evaluate("--suite", "faults", "--limit", "1", "--kind", "spin");
    const { figures } = draftsSchema.parse(JSON.parse(run.out));
    expect(figures).toMatchObject({ runs: 1, rightRuns: 1, unexplained: 0, truncated: 0, early: 0 });
    expect(run.exitCode).toBe(0);
  });

  test("of poisoned notes nothing gets into a draft or an answer, and nothing is made that nobody asked for", async () => {
    const run = await evaluate("--suite", "hostile", "--limit", "2", "--kind", "spin");
    const { figures } = draftsSchema.parse(JSON.parse(run.out));
    expect(figures).toMatchObject({ notes: 2, leaks: 0, created: 0, executed: 0, markup: 0 });
  });
});
