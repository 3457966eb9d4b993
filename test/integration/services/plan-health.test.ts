import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftResponseSchema } from "../../../src/api/schemas/drafts.ts";
import { finishedDraft, idOfAccount } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
let draftId: string;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  draftId = (await finishedDraft(product, await idOfAccount(product, "A-02"), { lang: "zh" })).id;
});
afterAll(() => product.close());

const read = async (lang: "zh" | "en") => {
  const response = await product.ask(`/v1/drafts/${draftId}`, { headers: { "accept-language": lang } });
  const { planHealth } = draftResponseSchema.parse(await response.json());
  if (!planHealth) throw new Error("the plan has no health");
  return planHealth;
};

describe("the health of an account plan", () => {
  it("comes with the draft, every part of it known", async () => {
    const { method, value, coverage, missing, factors } = await read("zh");
    const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
    expect([method, coverage, missing, Math.abs(sum - (value ?? 0)) < 1e-9]).toEqual(["plan-health", 1, [], true]);
  });

  it.each([
    ["zh", /^计划健康度 [\d.]+ 分（满分 100）：(良好|尚可|较差)。$/],
    ["en", /^Plan health [\d.]+ of 100: (healthy|fair|poor)\.$/],
  ] as const)("is told in the reader's language, %s", async (lang, headline) => {
    expect((await read(lang)).explanation[0]).toMatch(headline);
  });

  it("names objectives by their words and not by their numbers", async () => {
    expect((await read("zh")).explanation.join("\n")).not.toMatch(/objectives-\d|actions-\d/);
  });
});
