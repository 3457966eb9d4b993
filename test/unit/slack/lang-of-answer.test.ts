import { expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import { langOfAnswer } from "#slack/talking/lang-of-answer";

const claim = (text: string): Claim => ({ id: "c1", kind: "fact", text, evidence: [], origin: "template" });
const saying = (...texts: string[]) => ({
  request: { lang: "zh" as const, asOf: null, mode: "rules" as const },
  answer: {
    ...{ state: "answered" as const, mode: "rules" as const, intent: null, blocks: [], evidence: [], findings: [] },
    ...{ claims: texts.map(claim), accountIds: [], suggestions: [], proposal: null },
  },
});

it.each([
  ["en", ["Rheinlicht bought for CNY 24.5M.", "Note of 粤瀚: “渠道价下周谈。”", "粤瀚 is on watch."]],
  ["zh", ["莱茵光近 12 个月采购 ¥2,450万。", "“I want the framework signed.”"]],
  ["zh", ["Stefan Brandt"]],
  ["zh", []],
] as const)("takes for %s what says %j", (lang, texts) => {
  expect(langOfAnswer(saying(...texts), "en")).toBe(lang);
});

it("goes by whoever asked where nothing was answered", () => {
  expect(langOfAnswer({ answer: null, request: null }, "en")).toBe("en");
});
