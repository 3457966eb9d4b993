import { describe, expect, it } from "vitest";
import { readUnheld } from "#chat/recognise/read-unheld";

describe("what nothing on record is kept for", () => {
  it.each([
    ["ⓟ多大年纪", "private"],
    ["what is ⓟ's salary", "private"],
    ["今天铜价多少", "market"],
    ["ⓐ的税号是多少", "register"],
    ["ⓡ老板是谁", "rival"],
    ["how many employees does ⓡ have", "rival"],
    ["ⓒ手机号", "colleague"],
  ])("is told by its kind: %s", (masked, kind) => {
    expect(readUnheld(masked)).toBe(kind);
  });

  it.each([
    "ⓟ的电话",
    "ⓐ的毛利率",
    "ⓐ有多少员工",
    "ⓡ在ⓐ报价比我们低多少",
    "铜涨价他们怎么说",
    "what margin do we make with ⓐ",
    "ⓒ负责哪些客户",
  ])("is not what is on record: %s", (masked) => {
    expect(readUnheld(masked)).toBeNull();
  });
});
