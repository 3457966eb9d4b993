import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "#exporting/escape-markdown";
import { printableText } from "#exporting/printable-text";
import { arbitraryText } from "./arbitrary-text.ts";

describe("escapeMarkdown", () => {
  it.each([
    ["收入 ¥2,368万，同比 +12.5%（3 < 5）", "收入 ¥2,368万，同比 +12.5%（3 < 5）"],
    ["“预算还没批” 2026-03-05, part A_12_B, R&D", "“预算还没批” 2026-03-05, part A_12_B, R&D"],
    ["-5% on CNY 1,000", "-5% on CNY 1,000"],
    ["[click](http://evil)", "\\[click\\](http\\://evil)"],
    ["![x](y)", "!\\[x\\](y)"],
    ["<b>bold</b>", "\\<b>bold\\</b>"],
    ["# heading #", "\\# heading \\#"],
    ["> quote", "\\> quote"],
    ["- item", "\\- item"],
    ["2026. A year", "2026\\. A year"],
    ["a|b `c`", "a\\|b \\`c\\`"],
    ["C:\\(x", "C:\\\\(x"],
    ["ends with \\", "ends with \\\\"],
    ["&lt; www.evil.example", "\\&lt; www\\.evil.example"],
    ["forged [F9]", "forged \\[F9]"],
    ["two\nlines", "two lines"],
  ])("writes %j as %j", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("gives the text back when the backslashes are taken away", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(escapeMarkdown(text).replace(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(printableText(text));
      }),
      { numRuns: 2000 },
    );
  });
});
