import { afterAll, describe, expect, it } from "vitest";
import type { DraftKind, Section } from "#domain/draft";
import type { FinishedDraft } from "#drafting/draft-pipeline";
import { getKind, writableKinds } from "#drafting/kind-definition";
import type { ErrorCode } from "#errors";
import { thinDossier } from "../../fixtures/dossiers.ts";
import { type FaultName, faults } from "../../model-stub/faults.ts";
import { closeModels, openModelDraft } from "./open-model-draft.ts";

afterAll(closeModels);

/** What a draft comes to when every request meets the fault; null: it is written all the same. */
const outcomes = {
  timeout: "model-timeout",
  "429": "model-rate-limited",
  "429-date": "model-rate-limited",
  "429-long": "model-rate-limited",
  quota: "model-quota",
  "500": "model-unavailable",
  "502": "model-unavailable",
  "503": "model-unavailable",
  "bad-key": "model-auth",
  "unknown-model": "model-unknown",
  context: "model-context",
  reset: "model-unavailable",
  cut: "model-unavailable",
  "cut-finished": "model-output",
  length: "model-output",
  malformed: "model-output",
  "wrong-schema": "model-output",
  refusal: "model-refused",
  "content-filter": "model-refused",
  empty: "model-output",
  repetition: "model-output",
  drip: "model-timeout",
  "no-json-schema": null,
  "no-tools": null,
  "no-streaming": null,
  "no-usage": null,
  "no-temperature": null,
} as const satisfies Record<FaultName, ErrorCode | null>;

/** One of each sort, for the kinds that are not put through all of them. */
const telling: ReadonlySet<string> = new Set([
  "timeout",
  "429-long",
  "500",
  "bad-key",
  "cut",
  "cut-finished",
  "wrong-schema",
  "refusal",
  "no-json-schema",
]);
const cases = writableKinds.flatMap((kind) =>
  Object.entries(outcomes).flatMap(([fault, code]) =>
    kind === "account-plan" || telling.has(fault) ? [{ kind, fault, code }] : [],
  ),
);
const failing = cases.filter(({ code }) => code !== null);
const harmless = cases.filter(({ code }) => code === null);
const isFault = (name: string): name is FaultName => name in faults;
const slow: ReadonlySet<string> = new Set(["timeout", "drip"]);

type Case = { kind: DraftKind; fault: string };
async function draftWith({ kind, fault }: Case, when: { from?: number; to?: number } = {}) {
  if (!isFault(fault)) throw new Error(fault);
  const timeoutMs = slow.has(fault) ? 250 : 10_000;
  const opened = await openModelDraft({ role: "faithful", kinds: [kind], faults: [{ fault, ...when }], timeoutMs });
  return { ...opened, write: () => opened.draft({ kind, dossier: thinDossier }) };
}

/** What is said of the writing; what the kind's rules say holds for the template too. */
const toldOf = ({ findings }: FinishedDraft) =>
  findings.filter(({ code }) => code !== "lint").map(({ message }) => message);

const isTemplates = ({ claims }: Section) => claims.every(({ origin }) => origin === "fallback");
const isWritten = ({ claims }: Section) => claims.every(({ origin }) => origin !== "fallback");

/** Sections that are partly a model's and partly what stands in for one that never came. */
const torn = ({ sections }: FinishedDraft) =>
  sections.filter((section) => !isTemplates(section) && !isWritten(section)).map(({ id }) => id);

it.each(failing)("$kind, whose every request meets $fault, ends with $code", async ({ code, ...asked }) => {
  const { write } = await draftWith(asked);
  await expect(write()).rejects.toMatchObject({ code });
});

it.each(failing)(
  "$kind, of which only the first requests do not meet $fault, stands section by section",
  async (asked) => {
    const { write } = await draftWith(asked, { from: 4 });
    const draft = await write();
    expect([draft.sections.map(({ id }) => id), torn(draft)]).toEqual([getKind(asked.kind).sectionIds, []]);
  },
);

it.each(harmless)("$kind is written by an endpoint with $fault", async (asked) => {
  const { write } = await draftWith(asked);
  expect(toldOf(await write())).toEqual([]);
});

describe("what a draft says of sections that are the template's", () => {
  it("names each of them", async () => {
    const { write } = await draftWith({ kind: "account-plan", fault: "bad-key" }, { from: 4 });
    const draft = await write();
    const replaced = draft.sections.filter(({ claims }) => claims.some(({ origin }) => origin === "fallback"));
    expect(toldOf(draft)).toEqual(replaced.map(({ title }) => `“${title}”一节没有等到模型的回答，已换成模板文字。`));
  });
});

describe("a failure that lasts", () => {
  it("ends the asking: nothing more is sent", async () => {
    const opened = await openModelDraft({
      role: "faithful",
      parallel: 1,
      faults: [{ fault: "bad-key", from: 4 }],
    });
    await opened.draft();
    expect(opened.server.received).toHaveLength(4);
  });
});

describe("a draft's budget", () => {
  it("leaves sections to the template that do not fit, and says so", async () => {
    const { draft } = await openModelDraft({ role: "faithful", parallel: 1, budget: { maxTokens: 40_000 } });
    const written = await draft();
    const replaced = written.sections.filter(isTemplates).length;
    expect([replaced > 0 && replaced < 13, torn(written)]).toEqual([true, []]);
    expect(toldOf(written)).toHaveLength(replaced);
  });

  it("that suffices for nothing is an error, not a draft", async () => {
    const { draft, server } = await openModelDraft({ role: "faithful", budget: { maxTokens: 1_000 } });
    await expect(draft()).rejects.toMatchObject({ code: "model-budget" });
    expect(server.requests.filter(({ messages }) => messages.length > 1)).toEqual([]);
  });
});
