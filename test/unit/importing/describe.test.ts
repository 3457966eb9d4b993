import { describe, expect, it } from "vitest";
import { langSchema } from "#domain/lang";
import { describeNotice, describeReason, describeRepair, describeUnreadable } from "#importing/describe";
import { reasonCodes } from "#importing/reason";
import { noticeCodes, repairCodes } from "#importing/tally";
import { unreadableReasons } from "#importing/unreadable-file";
import { importingEn } from "#text/importing.en";

const params = Object.fromEntries(
  ["value", "id", "first", "second", "expected", "field", "with"].map((name) => [name, `<${name}>`] as const),
);
const numbers = { length: 501, found: 1, firstLine: 2, min: 0, max: 100 };

describe.each(langSchema.options)("sentences in %s", (lang) => {
  it.each(reasonCodes)("say why a row was rejected: %s", (code) => {
    expect(describeReason(lang, { code, params: { ...params, ...numbers, expected: "<expected>" } })).toMatch(/[.。]$/);
  });

  it.each(noticeCodes)("say what was noticed: %s", (code) => {
    const text = describeNotice(lang, { code, column: "revenue", count: 1425, example: "P3", value: "CNY" });
    expect(text).toContain("P3");
  });

  it.each(repairCodes)("say what was mended: %s", (what) => {
    expect(describeRepair(lang, { what, field: "x", count: 2, example: "a → b" })).toContain("a → b");
  });

  it.each(unreadableReasons)("say why a file is unreadable: %s", (reason) => {
    expect(describeUnreadable(lang, reason)).not.toBe("");
  });
});

describe("counts", () => {
  it("are words in English", () => {
    const notice = { code: "opportunity-without-account", column: null, example: "P3", value: "" } as const;
    expect([1, 1425].map((count) => describeNotice("en", { ...notice, count }))).toEqual([
      "One opportunity names no account, e.g. P3. Kept, but counted for no account.",
      "1,425 opportunities name no account, e.g. P3. Kept, but counted for no account.",
    ]);
  });

  it("have a sentence each", () => {
    expect(Object.values(importingEn).filter((sentence) => sentence.trim() === "")).toEqual([]);
  });
});
