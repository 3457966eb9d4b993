import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Draft, WriterName } from "#domain/draft";
import { redraftStartedSchema } from "../../../src/api/schemas/drafts.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { finishedDraft, idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile, watchJob } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { faithful } from "../../model-stub/roles/faithful.ts";
import { type ModelServer, startModelServer } from "../../model-stub/start-model-server.ts";

const orderHead = "id,account,date,amount,currency\n";
const orders = (second: string) =>
  textFile("orders.csv", `${orderHead}O-1,X-1,2026-03-02,400000,CNY\nO-2,X-1,2026-08-20,${second},CNY\n`);
const company = [
  textFile("accounts.csv", "id,name,industry\nX-1,明川重工,重工\n"),
  orders("650000"),
  textFile("contacts.csv", "id,account,name,title\nC-1,X-1,王蕾,采购经理\n"),
];

let model: ModelServer;
beforeAll(async () => {
  model = await startModelServer(faithful);
});
afterAll(() => model.close());

const writers = ["template", "llm"] as const satisfies readonly WriterName[];

describe.each(writers)("a draft by the %s writer of which sections are written anew", (writer) => {
  let product: TestProduct;
  let before: Draft;
  let after: Draft;
  let sections: string[];
  let edited: string;

  beforeAll(async () => {
    product = await openTestProduct({ environment: { OPENAI_BASE_URL: model.url, LLM_MODEL: "scripted" } });
    await importInto(product, company);
    const written = await finishedDraft(product, await idOfAccount(product, "X-1"), { lang: "zh", writer });
    await importInto(product, [orders("750000")]);
    const [stale] = (await freshness(written)).stale;
    const own = written.sections.find(({ claims }) => claims.some(({ id }) => id === stale?.claimId));
    edited = own?.id ?? "";
    await edit(written, edited, { added: [{ text: "请区域总监确认目标。", kind: "recommendation" }] });
    await edit(await read(written), "decision", { decision: "accepted" });
    before = await read(written);
    sections = await redraft(before);
    after = await read(before);
  }, 180_000);
  afterAll(() => product.close());

  const read = ({ id }: Draft) => product.services.drafts.read(product.caller, id);
  const freshness = ({ id }: Draft) => product.services.draftFreshness(product.caller, id);
  const edit = ({ id, version }: Draft, sectionId: string, body: unknown) =>
    product.ask(`/v1/drafts/${id}/sections/${sectionId}`, {
      method: "PATCH",
      headers: { "content-type": "application/json", "if-match": `"${version}"` },
      body: JSON.stringify(body),
    });
  async function redraft({ id }: Draft, body: unknown = {}): Promise<string[]> {
    const started = redraftStartedSchema.parse(
      await (await product.ask(`/v1/drafts/${id}/redraft`, jsonPost(body))).json(),
    );
    await watchJob(product, started.jobId);
    return started.sections;
  }
  const sectionOf = (draft: Draft, id: string) => draft.sections.find((section) => section.id === id);
  const staleSections = async (draft: Draft) => {
    const ids = new Set((await freshness(draft)).stale.map(({ claimId }) => claimId));
    return draft.sections.filter(({ claims }) => claims.some(({ id }) => ids.has(id))).map(({ id }) => id);
  };

  it("writes the stale sections but for those with a person's sentences, as the next version", async () => {
    expect([sections.length > 0, sections.includes(edited), after.version, await staleSections(after)]).toEqual([
      true,
      false,
      before.version + 1,
      [edited],
    ]);
  });

  it("keeps every other section as it stood, with what was decided about it", () => {
    const kept = before.sections.filter(({ id }) => !sections.includes(id));
    expect(after.sections.filter(({ id }) => !sections.includes(id))).toEqual(kept);
  });

  it("has evidence for every sentence, kept and new, and no id for two things", () => {
    const ids = after.ledger.map(({ id }) => id);
    const cited = after.sections.flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence));
    const known = new Set(ids);
    expect([known.size, cited.filter((id) => !known.has(id)), after.ledger.slice(0, before.ledger.length)]).toEqual([
      ids.length,
      [],
      before.ledger,
    ]);
  });

  it("holds nothing that the verifier blocks", async () => {
    const { findings } = await product.services.verifyDraft(product.caller, { draftId: after.id, stored: true });
    expect(findings.filter(({ severity }) => severity === "block")).toEqual([]);
  });

  it("tells the sentences that differ, and why there is a version", async () => {
    const { items } = await product.services.draftEditor.versions(product.caller, after.id);
    const range = { from: before.version, to: after.version };
    const { items: differences } = await product.services.draftEditor.differences(product.caller, after.id, range);
    const [newest] = items;
    const elsewhere = differences.filter(({ sectionId }) => !sections.includes(sectionId));
    expect([newest?.change.what, newest?.change.sections, differences.length > 0, elsewhere]).toEqual([
      "redrafted",
      sections,
      true,
      [],
    ]);
  });

  it("writes a section with a person's sentences anew when it is named", async () => {
    await redraft(after, { sections: [edited] });
    const whole = await read(after);
    const origins = sectionOf(whole, edited)?.claims.map(({ origin }) => origin);
    expect([origins?.includes("person"), await staleSections(whole)]).toEqual([false, []]);
  });

  it("has nothing to do where nothing is stale, and knows no other sections", async () => {
    const path = `/v1/drafts/${after.id}/redraft`;
    const refused = [
      await problemOf(product, path, jsonPost({})),
      await problemOf(product, path, jsonPost({ sections: ["nowhere"] })),
    ];
    expect(refused.map(({ status }) => status)).toEqual([422, 404]);
  });

  it("is taken back as any version is", async () => {
    const { version } = await read(after);
    await product.services.draftEditor.restore(
      product.caller,
      { id: after.id, version },
      { to: before.version, reason: "" },
    );
    expect((await read(after)).sections).toEqual(before.sections);
  });
});
