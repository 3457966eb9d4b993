import { describe, expect, it } from "vitest";
import { readOrdinals, withoutOrdinals } from "#chat/recognise/words/read-ordinals";

describe("readOrdinals", () => {
  it.each([
    ["瓦哈三期什么时候招标", ["phase 3"]],
    ["jubail phase two", ["phase 2"]],
    ["the second phase", ["phase 2"]],
    ["5 号线的预算", ["line 5"]],
    ["metro line 5", ["line 5"]],
    ["宁波 3 号冷库", ["store 3"]],
    ["cold store 3", ["store 3"]],
    ["二十期", []],
    ["预期", []],
  ])("reads what %j counts", (text, ordinals) => {
    expect(readOrdinals(text)).toEqual(ordinals);
  });

  it("leaves the text without what it counts", () => {
    expect(withoutOrdinals("嘉兴二期章盖了吗")).toBe("嘉兴 章盖了吗");
  });
});
