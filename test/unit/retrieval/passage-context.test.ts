import { describe, expect, test } from "vitest";
import { passageContexts } from "#retrieval/passage-context";
import { splitPassages } from "#retrieval/split-passages";

const contexts = (text: string) => passageContexts(text, splitPassages(text));
const filler = "客户介绍了产线的现状和计划。";

describe("passageContexts", () => {
  test("names the headings a passage stands under, outermost first", () => {
    const text = `# 年度规划\n\n## 需求\n\n${filler.repeat(20)}\n\n### 测试\n\n${filler.repeat(20)}\n\n## 竞品\n\n${filler.repeat(20)}`;
    expect(contexts(text).map(({ headings }) => headings)).toEqual([
      ["年度规划", "需求"],
      ["年度规划", "需求", "测试"],
      ["年度规划", "竞品"],
    ]);
  });

  test("takes a long section's heading to its later passages", () => {
    const [first, second] = contexts(`【交期】\n${filler.repeat(50)}`);
    expect(first?.headings).toEqual(["交期"]);
    expect(second?.headings).toEqual(["交期"]);
  });

  test("knows who goes on speaking where a turn is cut", () => {
    const turns = ["李雷", "韩梅", "李雷"].map((name) => `${name}：${filler.repeat(50)}`);
    expect(contexts(turns.join("\n")).map(({ speakers }) => speakers)).toEqual([
      ["李雷"],
      ["李雷"],
      ["韩梅"],
      ["韩梅"],
      ["李雷"],
      ["李雷"],
    ]);
  });

  test("names everybody who speaks in a short transcript, times left out", () => {
    const text = "10:02 Li Wei: Hello.\n10:03 Tom Reed: Hi.\n10:04 Li Wei: The price?\n10:05 Tom Reed: Later.";
    expect(contexts(text)).toEqual([{ headings: [], speakers: ["Li Wei", "Tom Reed"] }]);
  });

  test("takes no label that stands once for a speaker", () => {
    expect(contexts("预算：50 万\n交期：四周\n决策人：陈总")).toEqual([{ headings: [], speakers: [] }]);
  });

  test("takes no label of a form for a speaker, however often it stands", () => {
    expect(contexts("问题：灯管闪烁\n对策：换新\n问题：延误\n对策：空运")[0]?.speakers).toEqual([]);
  });

  test("has nothing to say of plain text", () => {
    expect(contexts("The buyer asked for a lower price.")).toEqual([{ headings: [], speakers: [] }]);
  });
});
