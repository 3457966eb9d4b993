import type { draftingFindingsEn } from "./drafting-findings.en.ts";

export const draftingFindingsZh = {
  replaced: "模型写的一句话没有通过核对（{code}），已换成模板文字。",
  dropped: "有一句话没有通过核对（{code}），已删去。",
  "section.output": "“{section}”一节模型的回答不可用，已换成模板文字。",
  "section.budget": "写到“{section}”一节时词元额度已用完，已换成模板文字。",
  conduct: "有一条措施不符合行为准则，没有写进计划。{reason}",
} as const satisfies Record<keyof typeof draftingFindingsEn, string>;
