import { describe, expect, it } from "vitest";
import { spaceReferences } from "#drafting/space-references";

const words: Readonly<Record<string, string>> = {
  "{{F1}}": "Leiter Einkauf",
  "{{F2}}": "Stefan Brandt",
  "{{F3}}": "陈建国",
  "{{F4}}": "采购部长",
  "{{F5}}": "¥680万",
};
const render = (source: string) => ({ text: words[source] ?? source, evidence: [], problems: [] });

describe("space between references", () => {
  it.each([
    ["决策者是{{F1}}{{F2}}。", "决策者是 {{F1}} {{F2}}。"],
    ["决策者是{{F4}}{{F3}}。", "决策者是{{F4}}{{F3}}。"],
    ["决策者是{{F1}}{{F3}}。", "决策者是 {{F1}} {{F3}}。"],
    ["决策者是{{F4}}{{F2}}。", "决策者是{{F4}} {{F2}}。"],
    ["{{F2}}, {{F1}}", "{{F2}}, {{F1}}"],
    ["金额{{F5}}，", "金额 {{F5}}，"],
  ])("stands where Latin meets Latin or Chinese: %s", (source, spaced) => {
    expect(spaceReferences(source, render)).toBe(spaced);
  });
});
