import type { draftingMethodsEn } from "./drafting-methods.en.ts";

export const draftingMethodsZh = {
  rfm: "RFM 得分 · {of}",
  scorecard: "大客户评分卡 · {of}",
  "win-rate": "赢率 · {of}",
  "decision-chain": "决策链覆盖 · {of}",
} as const satisfies Record<keyof typeof draftingMethodsEn, string>;
