import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ledgerEntrySchema } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const guides: Record<Lang, string> = { en: "docs/grounding.md", zh: "docs/grounding.zh-CN.md" };
const example = /^\| (.+) \| (grounded|(?:block|warn) .+) \|$/gmu;

function readGuide(lang: Lang) {
  const text = readFileSync(guides[lang], "utf8");
  const [, json = ""] = /```json\n([\s\S]*?)```/u.exec(text) ?? [];
  const ledger = z.array(ledgerEntrySchema).parse(JSON.parse(json));
  const sections = text.split(/^## (?=\d )/mu).slice(1);
  const examples = [...text.matchAll(example)].map(([, words = "", result = ""]) => [words, result] as const);
  return { prepared: prepareLedger(ledger, { accountId: "A1" }), ledger, sections, examples };
}

describe.each(["en", "zh"] as const)("the guide of verification, %s", (lang) => {
  const { prepared, sections, examples } = readGuide(lang);

  it("has an example of something found in each of its nine checks", () => {
    expect(sections.map((section) => /\| (?:block|warn) /u.test(section))).toEqual(Array(9).fill(true));
  });

  it.each(examples)("states what is found in: %s", (text, result) => {
    const { findings } = verify({ text, ledger: prepared, lang });
    const told = findings.map(({ severity, code, span }) => `${severity} ${code} “${span}”`).join("; ");
    expect(told === "" ? "grounded" : told).toBe(result);
  });
});

it("shows the same evidence in both guides", () => {
  expect(readGuide("zh").ledger).toEqual(readGuide("en").ledger);
});
