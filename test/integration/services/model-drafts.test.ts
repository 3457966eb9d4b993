import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Draft } from "#domain/draft";
import { finishedDraft } from "../../helpers/finished-draft.ts";
import { importInto } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { readFixtureFolder } from "../../helpers/read-fixture-folder.ts";
import type { Role } from "../../model-stub/chat-request.ts";
import { failing } from "../../model-stub/roles/changing.ts";
import { faithful } from "../../model-stub/roles/faithful.ts";
import { inventedDigits, stubbornInventor } from "../../model-stub/roles/inventors.ts";
import { type ModelServer, startModelServer } from "../../model-stub/start-model-server.ts";

type Run = { server: ModelServer; product: TestProduct; draft: Draft };

async function writeWith(role: Role): Promise<Run> {
  const server = await startModelServer(role);
  const environment = { OPENAI_BASE_URL: server.url, LLM_MODEL: "scripted" };
  const product = await openTestProduct({ engine: "server", environment });
  await importInto(product, await readFixtureFolder("services/dirty-crm"));
  const accountId = await product.services.resolveAccount(product.caller, "D-1");
  return { server, product, draft: await finishedDraft(product, accountId, { lang: "en", writer: "llm" }) };
}

async function end({ server, product }: Run): Promise<void> {
  await product.close();
  await server.close();
}

describe("a draft by a model that keeps to the evidence", () => {
  let run: Run;
  beforeAll(async () => {
    run = await writeWith(faithful);
  });
  afterAll(() => end(run));

  it("is stored whole, under the model's name", () => {
    const { status, sections, provenance } = run.draft;
    expect([status, sections.length, provenance.writer, provenance.model]).toEqual(["ready", 13, "llm", "scripted"]);
  });

  it("holds sentences of the model", () => {
    const origins = run.draft.sections.flatMap(({ claims }) => claims.map(({ origin }) => origin));
    expect(origins).toContain("model");
  });

  it("counts the tokens it cost", () => {
    expect(run.draft.provenance.tokens.input).toBeGreaterThan(run.draft.provenance.tokens.output);
  });

  it("is offered beside the template", async () => {
    const page = await run.product.services.doctor(run.product.caller);
    expect(page.checks.find(({ id }) => id === "model")?.state).toBe("ok");
  });
});

describe("a draft by a model that insists on figures of its own", () => {
  let run: Run;
  beforeAll(async () => {
    run = await writeWith(stubbornInventor);
  });
  afterAll(() => end(run));

  it("contains none of them", () => {
    expect(JSON.stringify(run.draft.sections)).not.toContain(inventedDigits);
  });

  it("has no blocking finding left", () => {
    expect(run.draft.findings.filter(({ severity }) => severity === "block")).toEqual([]);
  });
});

describe("a model that does not answer", () => {
  let run: Run;
  beforeAll(async () => {
    run = await writeWith(failing(401));
  });
  afterAll(() => end(run));

  it("is named by the doctor as failing", async () => {
    const { ok, checks } = await run.product.services.doctor(run.product.caller);
    expect([ok, checks.find(({ id }) => id.startsWith("model"))?.state]).toEqual([false, "fail"]);
  });

  it("leaves a draft marked failed, with no half of it", () => {
    expect([run.draft.status, run.draft.sections]).toEqual(["failed", []]);
  });
});
