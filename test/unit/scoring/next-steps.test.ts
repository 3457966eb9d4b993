import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { findNextSteps } from "#scoring/detectors/next-steps";
import { readDueDays } from "#services/suggestions/read-due-days";
import { noSteps, ourSteps } from "../../fixtures/next-step-sentences.ts";

const sources = {
  contacts: [
    { id: "C-1", name: "陈国强", aliases: [], title: "总经理" },
    { id: "C-2", name: "Marta Vogel", aliases: [], title: "Head of Purchasing" },
  ],
  team: ["李伟", "王芳", "赵敏", "Wang Fang"],
  neighbours: ["三雄照明", "Brightline"],
  opportunities: [
    { id: "O-1", name: "5号线车站照明改造" },
    { id: "O-2", name: "总部大楼灯具" },
  ],
  author: "赵敏",
  writtenOn: parseDay("2026-11-14"),
  readDays: readDueDays,
};
const steps = (text: string) => findNextSteps(text, sources);

describe("next steps that a note states", () => {
  it.each(ourSteps)("finds %s", (text, owner, due) => {
    expect(steps(text).map(({ quote, ownerName, dueOn }) => [quote, ownerName, dueOn])).toEqual([[text, owner, due]]);
  });

  it.each(noSteps)("finds nothing in %s", (text) => {
    expect(steps(text)).toEqual([]);
  });

  it("takes the entries under a heading for tasks, up to the end of the list, without those of the customer", () => {
    const text =
      "行动项：\n1. 李伟下周三前提交报价\n2. 客户提供图纸\n3. 王芳准备样品\n\n陈总心情不错，要求质保五年。\n\n## Next steps\n- Send samples to Marta\n- Customer to confirm the layout\n\n## Mood\n- Send regards";
    expect(steps(text).map(({ statement }) => statement)).toEqual([
      "李伟下周三前提交报价",
      "王芳准备样品",
      "Send samples to Marta",
    ]);
  });

  it("ends a list of items with the first line that is none", () => {
    const text = "行动项：\n1. 李伟提交报价。客户很急。\n2. 王芳准备样品\n设备部经理也在场。\n质保要五年。";
    expect(steps(text).map(({ statement }) => statement)).toEqual(["李伟提交报价", "王芳准备样品"]);
  });

  it("takes lines without a mark too, up to a blank one", () => {
    const text = "下一步：\n李伟提交报价\n气氛很好\n王芳准备样品\n\n王芳负责华东区";
    expect(steps(text).map(({ statement }) => statement)).toEqual(["李伟提交报价", "王芳准备样品"]);
  });

  it("leaves the words as they are but for the mark, the word for a task and the stop", () => {
    const [step] = steps("- [ ] 行动项：李伟下周三前把报价发给陈总。");
    expect([step?.statement, step?.quote]).toEqual([
      "李伟下周三前把报价发给陈总",
      "- [ ] 行动项：李伟下周三前把报价发给陈总。",
    ]);
  });

  it("says whom and which deal it is about", () => {
    const [step] = steps("待办：与陈总跟进5号线的图纸");
    expect([step?.contactId, step?.opportunityId]).toEqual(["C-1", "O-1"]);
  });

  it("names nobody for we where nobody is known to have written it", () => {
    const [step] = findNextSteps("我们下周二前提交投标文件。", { ...sources, author: null });
    expect(step?.ownerName).toBeNull();
  });

  it("reads no day out of next Wednesday where it is not known when it was written", () => {
    const [step] = findNextSteps("行动项：下周三前提交报价", { ...sources, writtenOn: null });
    expect(step?.dueOn).toBeNull();
  });

  it("gives stretches of the text, days not before it was written and people of ours alone, whatever it is", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...ourSteps.map(([text]) => text),
        ...noSteps,
        "\n",
        "\n\n",
        "## Next steps\n",
        "- ",
        "李伟：",
        "“",
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        for (const { quote, start, end, statement, ownerName, dueOn } of steps(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(quote).toContain(statement);
          expect(dueOn === null || dueOn >= sources.writtenOn).toBe(true);
          expect(ownerName === null || sources.team.includes(ownerName)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("days by which something is to be done", () => {
  const saturday = parseDay("2026-11-14");
  it.each([
    ["本月底前", "2026-11-30"],
    ["12月前", "2026-11-30"],
    ["下个月", "2026-12-31"],
    ["周五前", "2026-11-20"],
    ["下周内", "2026-11-22"],
    ["三天内", "2026-11-17"],
    ["before December", "2026-11-30"],
    ["12月完成", "2026-12-31"],
    ["within 10 days", "2026-11-24"],
    ["in two weeks", "2026-11-28"],
    ["by Nov 20", "2026-11-20"],
    ["before the end of the month", "2026-11-30"],
    ["by 2026-12-01", "2026-12-01"],
  ])("reads %s", (words, day) => {
    expect(readDueDays(words, saturday).map((due) => due.day)).toEqual([day]);
  });

  it.each(["三年内", "12月中旬", "国庆前后", "99月"])("reads no day out of %s", (words) => {
    expect(readDueDays(words, saturday)).toEqual([]);
  });
});
