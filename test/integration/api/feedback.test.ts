import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createApiClient } from "#cli/api-client";
import { feedbackListSchema, ownFeedbackListSchema } from "../../../src/api/schemas/feedback.ts";
import { evaluateGiven } from "../../../src/main/evaluate-feedback.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { finishedDraft, idOfAccount } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
let answerId: string;
let draftId: string;
const question = "A-02 谁说了算？";
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  const asked = await product.ask("/v1/chat", jsonPost({ message: question }, { accept: "application/json" }));
  answerId = z.object({ id: z.string() }).parse(await asked.json()).id;
  const draft = await finishedDraft(product, await idOfAccount(product, "A-02"), { lang: "zh" });
  draftId = draft.id;
});
afterAll(() => product.close());

const json = async (path: string, init?: RequestInit): Promise<unknown> => (await product.ask(path, init)).json();
const give = (subject: string, helpful: boolean, more: object = {}) =>
  json("/v1/feedback", jsonPost({ subject, helpful, ...more }));
const said = async () => feedbackListSchema.parse(await json("/v1/feedback")).items;
const evaluated = async () => {
  const api = createApiClient({ fetch: async (request) => product.app.fetch(request), close: product.close }, "en");
  const limits = { kinds: undefined, account: undefined, accounts: undefined, lang: undefined, writers: undefined };
  return evaluateGiven(
    api,
    { DATA_DIR: product.dataDir },
    {
      ...{ suite: "feedback", data: undefined, ablation: false, verbose: false, lang: "en", importFrom: undefined },
      ...{ live: false, judge: undefined, compare: false, prompts: undefined, progress: () => undefined },
      limits: { ...limits, cases: undefined, heldOut: false },
    },
  );
};

describe("before anybody said anything", () => {
  it("the evaluation says so plainly", async () => {
    expect(await evaluated()).toMatchObject({ skipped: "eval.no-feedback" });
  });
});

describe("/v1/feedback", () => {
  it("keeps of an answer whether it helped, with what it was said of", async () => {
    await give(`answer:${answerId}`, false, { comment: "缺少采购总监" });
    expect((await said()).find(({ subject }) => subject === `answer:${answerId}`)).toMatchObject({
      ...{ helpful: false, comment: "缺少采购总监", givenIn: "web", actor: "local" },
      about: { kind: "answer", writer: "rules", lang: "zh", question },
    });
  });

  it("lets the last word count", async () => {
    await give(`draft:${draftId}`, false);
    await give(`draft:${draftId}`, true, { givenIn: "slack" });
    const ofDraft = (await said()).filter(({ subject }) => subject === `draft:${draftId}`);
    expect(ofDraft).toMatchObject([{ helpful: true, givenIn: "slack", about: { kind: "draft", writer: "template" } }]);
  });

  it("tells everybody what they said themselves", async () => {
    await give(`answer:${answerId}`, false);
    const { items } = ownFeedbackListSchema.parse(await json("/v1/feedback/own"));
    const another = await product.services.feedback.own({ ...product.caller, actor: "user:another" });
    expect([items.some(({ subject }) => subject === `answer:${answerId}`), another.items]).toEqual([true, []]);
  });

  it("takes nothing of what is not there, and of no other kind", async () => {
    const gone = await problemOf(
      product,
      "/v1/feedback",
      jsonPost({ subject: "answer:0198a5a0-0000-7000-8000-000000000000", helpful: true }),
    );
    const odd = await problemOf(product, "/v1/feedback", jsonPost({ subject: "note:1", helpful: true }));
    expect([gone.status, odd.status]).toEqual([404, 422]);
  });
});

describe("groundplan eval --suite feedback", () => {
  it("tells the share that helped, and the question of what did not", async () => {
    await give(`answer:${answerId}`, false, { comment: "missing" });
    await give(`draft:${draftId}`, true);
    const outcome = await evaluated();
    if ("skipped" in outcome) throw new Error(outcome.skipped);
    expect(outcome.text).toMatch(/said to be helpful.*50\.0 %/);
    expect(outcome.text).toContain(`: ${question} (missing)`);
    expect([outcome.passed, outcome.html.includes(question)]).toEqual([true, true]);
  });

  it("is a suite by name", async () => {
    const { note } = await runGroundplan(product, "eval", "--suite", "nothing", "--lang", "en");
    expect(note).toContain("feedback");
  });
});
