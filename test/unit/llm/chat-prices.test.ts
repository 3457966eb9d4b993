import { expect, test } from "vitest";
import { costOf, listedChatPrice } from "#llm/chat-prices";

test.each([
  ["gpt-4.1", null, { input: 2, cachedInput: 0.5, output: 8 }],
  ["gpt-4.1-2025-04-14", "https://api.openai.com/v1", { input: 2, cachedInput: 0.5, output: 8 }],
  ["gpt-4.1", "https://example.com/v1", null],
  ["deepseek-flash", "https://api.deepseek.com/v1", { input: 0.3, cachedInput: 0.006, output: 1.2 }],
  ["qwen3", "http://127.0.0.1:11434/v1", { input: 0, cachedInput: 0, output: 0 }],
  ["toString", null, null],
])("lists the price of %s at %s", (model, baseUrl, price) => {
  expect(listedChatPrice(model, baseUrl)).toEqual(price);
});

test("counts cached tokens at their own price", () => {
  const price = { input: 2, cachedInput: 0.5, output: 8 };
  expect(costOf({ input: 1_000_000, cachedInput: 400_000, output: 100_000 }, price)).toBeCloseTo(1.2 + 0.2 + 0.8, 12);
});
