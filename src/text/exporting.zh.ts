import type { exportingEn } from "./exporting.en.ts";

export const exportingZh = {
  meta: "客户：{account} · 数据截至 {day} · 撰写：{writer}{version, plural, =1 {} other { · 第 # 版}} · {findings, plural, =0 {核验无异常} other {核验发现 # 处待处理}}{rejected, plural, =0 {} other { · 退回 # 节，未列入}}",
  "writer.template": "模板",
  "writer.llm": "大模型",
  "writer.llm.model": "大模型（{model}）",
  "kind.inference": "推断",
  "kind.recommendation": "建议",
  "kind.question": "待确认",
  "kind.question.lead": "：",
  evidence: "证据",
  "evidence.line": "{label}：{value}",
  "evidence.details": "{line}（{details}）",
  "evidence.details.separator": "；",
  "evidence.note": "{head}：“{text}”",
  "evidence.note.bare": "“{text}”",
} as const satisfies Record<keyof typeof exportingEn, string>;
