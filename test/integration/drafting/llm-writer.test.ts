import { afterEach, expect, test } from "vitest";
import type { FinishedDraft } from "#drafting/draft-pipeline";
import { emptyDossier } from "../../fixtures/dossiers.ts";
import type { Role } from "../../model-stub/chat-request.ts";
import { outputName } from "../../model-stub/chat-request.ts";
import { busyFirst, failing, turning } from "../../model-stub/roles/changing.ts";
import { faithful } from "../../model-stub/roles/faithful.ts";
import {
  contriteInventor,
  inventedDigits,
  strayReferences,
  stubbornInventor,
} from "../../model-stub/roles/inventors.ts";
import { cutOff, cutSilently, silent } from "../../model-stub/roles/useless.ts";
import type { ModelServer } from "../../model-stub/start-model-server.ts";
import { closeModels, type ModelDraftOptions, openModelDraft } from "./open-model-draft.ts";

afterEach(closeModels);

const draftWith = (role: Role, options: Omit<ModelDraftOptions, "role"> = {}) => openModelDraft({ role, ...options });

const originsOf = ({ sections }: FinishedDraft) => sections.flatMap(({ claims }) => claims.map(({ origin }) => origin));

test("a faithful model's draft has thirteen sections, its own sentences and nothing blocked", async () => {
  const { draft } = await draftWith(faithful);
  const written = await draft();
  expect(written.sections).toHaveLength(13);
  expect(written.findings).toEqual([]);
  expect(originsOf(written)).toContain("model");
  expect(written.sections[0]?.claims[0]?.text).toMatch(/^从现有记录看，澜州市轨道交通集团有限公司/);
});

test("the draft keeps model, prompt version, prompt hash and the tokens it cost", async () => {
  const { draft } = await draftWith(faithful);
  const { provenance } = await draft();
  expect(provenance).toMatchObject({
    writer: "llm",
    model: "scripted",
    promptVersion: "drafting 2.0.0 · account-plan 2.0.0",
    costUsd: null,
  });
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
  const repairs = server.requests.filter((request) => outputName(request) === "repair");
  expect(repairs).toHaveLength(13 * 2);
});

test("a reference to evidence that does not exist is replaced", async () => {
  const { draft } = await draftWith(strayReferences);
  const written = await draft();
  expect(JSON.stringify(written.sections)).not.toContain("F9999");
  expect(new Set(written.findings.map(({ code }) => code))).toEqual(new Set(["unknown-citation"]));
});

test.each([
  ["cut off by its length", cutOff],
  ["cut and closed by a gateway", cutSilently],
])("a draft whose every section is %s is a typed error", async (_name, role) => {
  const { draft } = await draftWith(role);
  await expect(draft()).rejects.toMatchObject({ code: "model-output" });
});

test("one section cut off is the template's, and the findings say so", async () => {
  const { draft } = await draftWith(turning(14, cutOff), { parallel: 1 });
  const written = await draft();
  const last = written.sections.at(-1);
  expect(last?.claims.every(({ origin }) => origin === "fallback")).toBe(true);
  expect(written.findings.map(({ message }) => message)).toEqual([
    "“待确认的问题”一节模型的回答不可用，已换成模板文字。",
  ]);
});

test.each([
  [500, "model-unavailable"],
  [502, "model-unavailable"],
  [401, "model-auth"],
  [404, "model-unknown"],
])("a draft whose every request ends with HTTP %i is %s", async (status, code) => {
  const { draft } = await draftWith(failing(status));
  await expect(draft()).rejects.toMatchObject({ code });
});

test("a model that never answers is model-timeout", async () => {
  const { draft } = await draftWith(silent, { timeoutMs: 300 });
  await expect(draft()).rejects.toMatchObject({ code: "model-timeout" });
});

test("a busy model is asked again after the time it names", async () => {
  const waits: number[] = [];
  const { draft } = await draftWith(busyFirst(1, 7), { waits, parallel: 1 });
  const written = await draft();
  expect(waits).toEqual([7000]);
  expect(written.sections).toHaveLength(13);
});

test("a wait longer than the draft has time for ends it at once", async () => {
  const waits: number[] = [];
  const { draft, server } = await draftWith(busyFirst(99, 600), { waits, parallel: 1 });
  await expect(draft()).rejects.toMatchObject({ code: "model-rate-limited" });
  expect(waits).toEqual([]);
  expect(server.requests).toHaveLength(1);
});

test("an endpoint without JSON schema is asked by tool call", async () => {
  const { draft, server } = await draftWith(faithful, { faults: [{ fault: "no-json-schema" }], parallel: 1 });
  const written = await draft();
  expect(written.findings).toEqual([]);
  expect(server.requests.at(-1)?.tools).toHaveLength(1);
});

/** The first request asks how answers can be asked for. */
const sectionsAskedOf = ({ requests }: ModelServer) => requests.slice(1);

test("all sections share one first message, byte for byte, that makes up most of the input", async () => {
  const { draft, server } = await draftWith(faithful);
  await draft();
  const asked = sectionsAskedOf(server);
  const prefixes = new Set(asked.map(({ messages }) => messages[0]?.content));
  expect(prefixes.size).toBe(1);
  const total = asked.flatMap(({ messages }) => messages).reduce((sum, { content }) => sum + (content ?? "").length, 0);
  const prefix = [...prefixes][0]?.length ?? 0;
  expect((prefix * asked.length) / total).toBeGreaterThan(0.7);
});

test("notes stand between fence lines that no note can write", async () => {
  const { draft, server } = await draftWith(faithful);
  await draft();
  const prefix = sectionsAskedOf(server)[0]?.messages[0]?.content ?? "";
  const fence = /two lines that begin with `(note-[0-9a-f]{12})`/.exec(prefix)?.[1] ?? "missing";
  expect(prefix.split(`${fence} N`)).toHaveLength(7);
});

test("an account with nothing but a name is written about without inventing anything", async () => {
  const { draft } = await draftWith(faithful);
  const written = await draft(emptyDossier);
  expect(written.findings).toEqual([]);
  expect(written.sections).toHaveLength(13);
});
