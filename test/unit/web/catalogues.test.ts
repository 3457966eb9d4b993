import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { en } from "#web/text/en";
import { createWords } from "#web/text/translate";
import { zh } from "#web/text/zh";

/** Names of the values a message asks for; some languages need fewer (no plural in Chinese). */
function valuesOf(message: string, locale: string): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      if ("type" in value && "value" in value && Number(value.type) > 0 && Number(value.type) < 7)
        found.add(String(value.value));
      Object.values(value).forEach(walk);
    }
  };
  walk(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst());
  return found;
}

const messages: readonly [string, string, string][] = Object.entries(en).map(([key, text]) => [
  key,
  text,
  Object.entries(zh).find(([other]) => other === key)?.[1] ?? "",
]);

const [english, chinese] = [createWords("en", en), createWords("zh", zh)];

describe("the catalogues", () => {
  it("ask for no value in Chinese that English does not hand in", () => {
    const stray = messages.filter(([key, inEnglish, inChinese]) => {
      // Counted units are given as a number and as a written figure; a language takes either.
      const given = valuesOf(inEnglish, "en-GB");
      if (/^(count|unit)\./.test(key)) given.add("n").add("figure");
      return [...valuesOf(inChinese, "zh-CN")].some((name) => !given.has(name));
    });
    expect(stray.map(([key]) => key)).toEqual([]);
  });

  it("write Chinese with full-width punctuation", () => {
    const halfWidth = messages.filter(([, , inChinese]) =>
      /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/.test(inChinese.replace(/\{[^{}]*\{|=\d/g, "")),
    );
    expect(halfWidth.map(([key]) => key)).toEqual([]);
  });
});

it("lets an id without a word stand for itself", () => {
  expect([chinese.word("class", "key"), chinese.word("class", "platinum")]).toEqual(["重点", "platinum"]);
});

it("counts in both languages", () => {
  expect(english.t("timeline.more")).toBe("Show earlier");
  expect([1, 3].map((count) => english.t("drafts.findings", { count }))).toEqual(["1 finding", "3 findings"]);
  expect(chinese.t("drafts.findings", { count: 0 })).toBe("核验无异常");
});
