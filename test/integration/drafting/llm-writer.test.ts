import { afterEach, expect, test } from "vitest";
import type { FinishedDraft } from "#drafting/draft-pipeline";
import { createDraftPipeline } from "#drafting/draft-pipeline";
import { createLlmWriter, promptParts } from "#drafting/llm-writer";
import { templateWriter } from "#drafting/template-writer";
import { createModel } from "#llm/create-model";
import { loadPrompt } from "#llm/prompt-file";
import { createAskModel } from "#llm/structured-output";
import { emptyDossier, richDossier } from "../../fixtures/dossiers.ts";
import type { Role } from "../../model-stub/chat-request.ts";
import {
  busyFirst,
  contriteInventor,
  cutOff,
  cutSilently,
  failing,
  faithful,
  inventedDigits,
  silent,
  strayReferences,
  stubbornInventor,
  turning,
  withoutJsonSchema,
} from "../../model-stub/roles.ts";
import { type ModelServer, startModelServer } from "../../model-stub/start-model-server.ts";

const servers: ModelServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function draftWith(role: Role, options: { timeoutMs?: number; waits?: number[]; parallel?: number } = {}) {
  const server = await startModelServer(role);
  servers.push(server);
  const model = createModel({
    model: "scripted",
    apiKey: null,
    baseUrl: server.url,
    timeoutMs: options.timeoutMs ?? 5_000,
  });
  const sleep = async (ms: number) => {
    options.waits?.push(ms);
  };
  const writer = createLlmWriter({
    ask: createAskModel(model, { sleep, longestWaitMs: 20_000 }),
    model: "scripted",
    prompt: await loadPrompt("prompts/account-plan.md", promptParts),
    parallel: options.parallel ?? 3,
  });
  const pipeline = createDraftPipeline({ writers: { template: templateWriter, llm: writer }, now: () => 0 });
  const draft = (dossier = richDossier) => pipeline(dossier, { kind: "account-plan", lang: "zh", writer: "llm" });
  return { server, draft };
}

const originsOf = ({ sections }: FinishedDraft) => sections.flatMap(({ claims }) => claims.map(({ origin }) => origin));

test("a faithful model's draft has thirteen sections, its own sentences and nothing blocked", async () => {
  const { draft } = await draftWith(faithful);
  const written = await draft();
  expect(written.sections).toHaveLength(13);
  expect(written.findings).toEqual([]);
  expect(originsOf(written)).toContain("model");
  expect(written.sections[0]?.claims.map(({ text }) => text)).toContain("本计划由孙鹏牵头。");
});

test("the draft keeps model, prompt version, prompt hash and the tokens it cost", async () => {
  const { draft } = await draftWith(faithful);
  const { provenance } = await draft();
  expect(provenance).toMatchObject({ writer: "llm", model: "scripted", promptVersion: "1.0.0", costUsd: null });
  expect(provenance.promptHash).toMatch(/^[0-9a-f]{64}$/);
  expect(provenance.tokens.input).toBeGreaterThan(1000);
});

test("a number the model insists on never reaches the draft: template text stands in its place", async () => {
  const { draft } = await draftWith(stubbornInventor);
  const written = await draft();
  expect(JSON.stringify(written)).not.toContain(inventedDigits);
  expect(originsOf(written)).toContain("fallback");
  expect(written.findings.length).toBeGreaterThanOrEqual(13);
  expect(written.findings.every(({ severity }) => severity === "warn")).toBe(true);
});

test("an invented number is mended when the model is told why", async () => {
  const { draft } = await draftWith(contriteInventor);
  const written = await draft();
  expect(JSON.stringify(written)).not.toContain(inventedDigits);
  expect(written.sections[0]?.claims.map(({ text }) => text)).toContain("客户全称是澜州市轨道交通集团有限公司。");
  expect(originsOf(written)).not.toContain("fallback");
});

test("no claim is sent back more than twice", async () => {
  const { draft, server } = await draftWith(stubbornInventor);
  await draft();
  const repairs = server.requests.filter(({ response_format }) => response_format?.json_schema?.name === "repair");
  expect(repairs).toHaveLength(13 * 2);
});

test("a reference to evidence that does not exist is replaced", async () => {
  const { draft } = await draftWith(strayReferences);
  const written = await draft();
  expect(JSON.stringify(written.sections)).not.toContain("F9999");
  expect(written.findings.every(({ code }) => code === "unknown-citation")).toBe(true);
});

test.each([
  ["cut off by its length", cutOff],
  ["cut and closed by a gateway", cutSilently],
])("a draft whose every section is %s is a typed error", async (_name, role) => {
  const { draft } = await draftWith(role);
  await expect(draft()).rejects.toMatchObject({ code: "model-output" });
});

test("one section cut off is the template's, and the findings say so", async () => {
  const { draft } = await draftWith(turning(13, cutOff), { parallel: 1 });
  const written = await draft();
  const last = written.sections.at(-1);
  expect(last?.claims.every(({ origin }) => origin === "fallback")).toBe(true);
  expect(written.findings.map(({ message }) => message)).toEqual([
    "“待确认的问题”一节模型的回答不可用，已换成模板文字。",
  ]);
});

test.each([500, 502, 401, 404])("HTTP %i is model-unavailable", async (status) => {
  const { draft } = await draftWith(failing(status));
  await expect(draft()).rejects.toMatchObject({ code: "model-unavailable" });
});

test("a model that never answers is model-unavailable after the time-out", async () => {
  const { draft } = await draftWith(silent, { timeoutMs: 300 });
  await expect(draft()).rejects.toMatchObject({ code: "model-unavailable" });
});

test("a busy model is asked again after the time it names", async () => {
  const waits: number[] = [];
  const { draft } = await draftWith(busyFirst(1, 7), { waits, parallel: 1 });
  const written = await draft();
  expect(waits).toEqual([7000]);
  expect(written.sections).toHaveLength(13);
});

test("a wait longer than we can afford is model-unavailable at once", async () => {
  const waits: number[] = [];
  const { draft, server } = await draftWith(busyFirst(99, 600), { waits, parallel: 1 });
  await expect(draft()).rejects.toMatchObject({ code: "model-unavailable" });
  expect(waits).toEqual([]);
  expect(server.requests).toHaveLength(1);
});

test("an endpoint without JSON schema is asked by tool call", async () => {
  const { draft, server } = await draftWith(withoutJsonSchema, { parallel: 1 });
  const written = await draft();
  expect(written.findings).toEqual([]);
  expect(server.requests.at(-1)?.tools).toHaveLength(1);
});

test("all sections share one first message, byte for byte, that makes up most of the input", async () => {
  const { draft, server } = await draftWith(faithful);
  await draft();
  const prefixes = new Set(server.requests.map(({ messages }) => messages[0]?.content));
  expect(prefixes.size).toBe(1);
  const total = server.requests
    .flatMap(({ messages }) => messages)
    .reduce((sum, { content }) => sum + (content ?? "").length, 0);
  const prefix = [...prefixes][0]?.length ?? 0;
  expect((prefix * server.requests.length) / total).toBeGreaterThan(0.7);
});

test("notes stand between fence lines that no note can write", async () => {
  const { draft, server } = await draftWith(faithful);
  await draft();
  const prefix = server.requests[0]?.messages[0]?.content ?? "";
  const fence = /two lines that begin with `(note-[0-9a-f]{12})`/.exec(prefix)?.[1] ?? "missing";
  expect(prefix.split(`${fence} N`)).toHaveLength(7);
});

test("an account with nothing but a name is written about without inventing anything", async () => {
  const { draft } = await draftWith(faithful);
  const written = await draft(emptyDossier);
  expect(written.findings).toEqual([]);
  expect(written.sections).toHaveLength(13);
});
