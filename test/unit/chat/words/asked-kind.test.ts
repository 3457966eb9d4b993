import { describe, expect, it } from "vitest";
import { leavesUnnamed, showsKind } from "#chat/recognise/words/asked-kind";

describe("showsKind", () => {
  it.each([
    ["低多少", "单价比我们低 11%"],
    ["给我们留多少", "给你们留三百万的量"],
    ["什么时候开标", "19 号开的标"],
    ["when does the board meet", "Board meets on 8 December"],
    ["谁接手", "吴海燕 10 月 8 号起任总监"],
    ["who decides", "Tea with Mr. Quang finally happened"],
    ["where does he work now", "He joined a property firm"],
  ])("%j is answered by %j", (question, sentence) => {
    expect(showsKind(sentence, question)).toBe(true);
  });

  it.each([
    ["一共多少套", "灯都装完了"],
    ["in phase 2 how much is it", "phase 2 is on hold"],
    ["什么时候开标", "技术分差一点"],
    ["where does he work now", "He retired from the company"],
    ["老周全名叫什么名字", "老周在审图纸"],
    ["her phone number", "She called twice"],
  ])("%j is not answered by %j", (question, sentence) => {
    expect(showsKind(sentence, question)).toBe(false);
  });

  it("takes a sentence that names somebody on record for whom is asked for", () => {
    expect(showsKind("独家条款给了光铭", "跟谁签了独家", true)).toBe(true);
  });
});

describe("leavesUnnamed", () => {
  it("knows a thing that is told of without its name", () => {
    expect(leavesUnnamed("Brightline and a local firm remain", "name of the local firm with heads")).toBe(true);
  });

  it("leaves a sentence alone that names another thing", () => {
    expect(leavesUnnamed("Their plant is Nova Works", "name of the plant")).toBe(false);
  });
});
