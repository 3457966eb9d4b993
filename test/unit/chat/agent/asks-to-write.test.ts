import { expect, it } from "vitest";
import { writesAskedFor } from "#chat/agent/asks-to-write";

it.each([
  ["帮我记一条纪要：客户确认了预算", ["add-note"]],
  ["给澜州轨交加个备注，下周再约", ["add-note"]],
  ["记一下：陈总想看样品", ["add-note"]],
  ["Add a note to Larch: budget confirmed", ["add-note"]],
  ["Please note that they moved the tender", ["add-note"]],
  ["给他们起草一份大客户计划", ["start-draft"]],
  ["写一份拜访准备材料", ["start-draft"]],
  ["Draft a plan for Larch", ["start-draft"]],
  ["prepare a visit brief for tomorrow", ["start-draft"]],
  ["谁拍板？", []],
  ["纪要里怎么说预算的？", []],
  ["What do the notes say about the plan?", []],
  ["Who wrote the last note?", []],
  ["What is in the plan?", []],
  ["先不要写计划，只告诉我预算", []],
  ["Do not add a note, just tell me", []],
])("reads what “%s” asks to have written", (message, tools) => {
  expect(writesAskedFor(message)).toEqual(tools);
});
