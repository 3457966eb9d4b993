import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { scoringMethods } from "#scoring/methods";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

const json = <T extends z.ZodType>(content: T) => z.object({ content: z.object({ "application/json": content }) });
const documented = z.object({ schema: z.record(z.string(), z.unknown()), example: z.unknown() });
const operationSchema = z.object({
  summary: z.string(),
  requestBody: json(documented),
  responses: z.object({ 200: json(documented), default: z.object({ description: z.string() }) }),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.unknown()),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

let product: TestProduct;
let document: z.infer<typeof documentSchema>;
beforeAll(async () => {
  product = await openTestProduct({ engine: "server" });
  document = documentSchema.parse(await (await product.ask("/openapi.json")).json());
});
afterAll(() => product.close());

const names = Object.keys(scoringMethods);
const pathOf = (name: string) => `/v1/score/${name}`;

function operationOf(name: string) {
  const { post } = z.object({ post: operationSchema }).parse(document.paths[pathOf(name)]);
  return {
    summary: post.summary,
    body: post.requestBody.content["application/json"],
    answer: post.responses[200].content["application/json"],
  };
}

/** A published schema as a validator of its own: what it refers to is handed along. */
function validatorOf(schema: Record<string, unknown>): z.ZodType {
  const alone = { ...schema, $defs: document.components.schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(alone).replaceAll("#/components/schemas/", "#/$defs/")));
}

it("describes every scoring method under a path of its own, and nothing else there", () => {
  const described = Object.keys(document.paths).filter((path) => path.startsWith("/v1/score/"));
  expect(described.sort()).toEqual(names.map(pathOf).sort());
});

describe.each(names)("the description of %s", (name) => {
  it("has an example that its schema accepts", () => {
    const { body } = operationOf(name);
    expect(validatorOf(body.schema).safeParse(body.example).error).toBeUndefined();
  });

  it("has an example that is answered as shown", async () => {
    const { body, answer } = operationOf(name);
    const response = await product.ask(pathOf(name), jsonPost(body.example));
    expect([response.status, await response.json()]).toEqual([200, answer.example]);
  });

  it("has an answer that its schema accepts", () => {
    const { answer } = operationOf(name);
    expect(validatorOf(answer.schema).safeParse(answer.example).error).toBeUndefined();
  });

  it("refuses by its schema a day that is no day", () => {
    const { body } = operationOf(name);
    const example = z.record(z.string(), z.unknown()).parse(body.example);
    expect(validatorOf(body.schema).safeParse({ ...example, asOf: "soon" }).success).toBe(false);
  });

  it("is named in both languages", () => {
    expect(operationOf(name).summary).toMatch(/^\p{Script=Latin}.* · .*\p{Script=Han}/u);
  });
});

it.each([
  ["a part of one method's", { rfm: { weights: { recency: 5 } } }, true],
  ["an industry profile", { profiles: { food: { scorecard: { classes: { nurture: 45 } }, minCoverage: 0.6 } } }, true],
  ["a member that there is not", { rfm: { charm: 1 } }, false],
  ["a word for a number", { minCoverage: "half" }, false],
])("says of a config with %s whether it will do", (_what, config, accepted) => {
  const { body } = operationOf("rfm");
  expect(validatorOf(body.schema).safeParse({ asOf: "2026-11-01", accounts: [], config }).success).toBe(accepted);
});

it("names the methods there are to whoever asks for another", async () => {
  const { status, errors } = await problemOf(product, "/v1/score/horoscope", jsonPost({}));
  expect([status, errors]).toEqual([404, [{ field: "method", reason: names.join(", ") }]]);
});

it("refuses a body beyond 8 MiB", async () => {
  const body = { asOf: "2026-11-01", accounts: [], padding: "x".repeat(8 * 1024 * 1024) };
  expect((await problemOf(product, "/v1/score/rfm", jsonPost(body))).status).toBe(413);
});
