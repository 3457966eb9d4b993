import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { langOfQuestion } from "#slack/talking/lang-of-question";

describe("langOfQuestion", () => {
  it.each([
    ["莱茵光谁拍板？", "zh"],
    ["Rheinlicht 的赢率", "zh"],
    ["Who decides at 霜桥?", "zh"],
    ["Who decides at Frostbridge?", "en"],
    ["why is that", "en"],
    ["Rheinland Licht", null],
    ["A-01", null],
    ["why?", null],
    ["12 %", null],
    ["", null],
  ])("of %s is %s", (text, lang) => {
    expect(langOfQuestion(text)).toBe(lang);
  });

  it("is Chinese wherever there is a Chinese character", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => langOfQuestion(`${a}谁${b}`) === "zh"));
  });
});
