import { expect, test } from "vitest";
import { costOf, listedPrice } from "#llm/embedding-prices";

test.each([
  ["text-embedding-3-small", null, { perMillionTokens: 0.02, currency: "USD" }],
  [
    "text-embedding-v4",
    "https://dashscope.aliyuncs.com/compatible-mode/v1",
    { perMillionTokens: 0.5, currency: "CNY" },
  ],
  ["anything", "http://localhost:11434/v1", { perMillionTokens: 0, currency: "USD" }],
  ["text-embedding-3-small", "https://models.example.com/v1", null],
  ["unheard-of", null, null],
])("lists %s at %s as %j", (model, baseUrl, price) => {
  expect(listedPrice(model, baseUrl)).toEqual(price);
});

test("costs a fraction of a million tokens that fraction of the price", () => {
  expect(costOf(250_000, { perMillionTokens: 0.02, currency: "USD" })).toBeCloseTo(0.005, 12);
});
