import type { draftingPlanLintEn } from "./drafting-plan-lint.en.ts";

export const draftingPlanLintZh = {
  "plan.lint.join": "、",
  "plan.lint.smart": "这个目标不够 SMART，还缺：{list}。",
  "plan.lint.open": "这项行动没有写明：{list}。",
  "plan.lint.stranger": "负责人{name}不在客户负责人、商机负责人和联系人之中，已去掉。",
  "plan.lint.noEffect": "这个问题没有写明答案会改变什么。",
  "plan.lint.order": "这个问题比上面的问题更要紧，应往前放。",
} as const satisfies Record<keyof typeof draftingPlanLintEn, string>;
