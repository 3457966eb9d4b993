import type { draftingFindingsEn } from "./drafting-findings.en.ts";

export const draftingFindingsZh = {
  replaced: "模型写的一句话没有通过核对（{code}），已换成模板文字。",
  dropped: "有一句话没有通过核对（{code}），已删去。",
  "replaced.rule": "模型写的一句话不合这类文档的规则，已换成模板文字。{reason}",
  "dropped.rule": "有一句话不合这类文档的规则，已删去。{reason}",
  "rule.question": "问题要写成问句。",
  "rule.copied": "记录里的原句要加引号，否则不要照抄。",
  dependent: "有一句话所依据的内容已删去，这句话随之删去。",
  rows: "模型在“{section}”里加的 {count} 行没有写进草稿：依据不足或没有写全。",
  "section.output": "“{section}”一节模型的回答不可用，已换成模板文字。",
  "section.budget": "写到“{section}”一节时本稿的额度（词元、费用或时间）已用完，已换成模板文字。",
  "section.unavailable": "“{section}”一节没有等到模型的回答，已换成模板文字。",
  setAside:
    "有 {count} 篇笔记（{dates}）没有采用：里面在指挥程序或写稿的人，或者藏了看不见的字。请自行查看，本文没有引用其中任何内容。",
  conduct: "有一条措施不符合行为准则，没有写进计划。{reason}",
} as const satisfies Record<keyof typeof draftingFindingsEn, string>;
