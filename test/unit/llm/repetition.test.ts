import fc from "fast-check";
import { expect, test } from "vitest";
import { endsInLoop } from "#llm/repetition";

test.each([
  ["a sentence", "客户希望尽快交付。".repeat(40)],
  ["white space", `{"blocks":[${"\n".repeat(300)}`],
  [
    "a long piece",
    `${"Next step: call the purchasing director and ask about the budget for the coming year. ".repeat(9)}`,
  ],
])("notices a text that ends in %s over and over", (_what, text) => {
  expect(endsInLoop(text)).toBe(true);
});

test.each([
  ["short", "哈".repeat(100)],
  ["a table's rule", `| a | b |\n|${"-".repeat(120)}|\n`],
  ["a list of like items", Array.from({ length: 60 }, (_, at) => `{"id":"F${at}","kind":"fact"}`).join(",")],
])("lets a text be that is %s", (_what, text) => {
  expect(endsInLoop(text)).toBe(false);
});

test("notices any piece of up to 200 characters after any beginning", () => {
  const piece = fc.string({ minLength: 1, maxLength: 200, unit: "binary" }).filter(({ length }) => length <= 200);
  fc.assert(
    fc.property(fc.string(), piece, (before, again) => {
      expect(endsInLoop(before + again.repeat(Math.max(8, Math.ceil(240 / again.length))))).toBe(true);
    }),
  );
});
