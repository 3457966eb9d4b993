import type { slackDraftEn } from "./slack-draft.en.ts";

export const slackDraftZh = {
  "progress.started": "正在起草“{kind}”：{account}",
  "progress.done": "已完成 {done} 节，共 {total} 节",
  "progress.last": "刚写完：{section}",
  "ready.title": "{kind}：{account}",
  "ready.standing": "数据截至 {day}",
  "ready.writer.template": "由模板撰写",
  "ready.writer.llm": "由大模型撰写，已核验",
  "ready.version": "第 {version} 版",
  "ready.findings": "{count, plural, =0 {核验无异常} other {有 # 处请核对}}",
  "ready.blocked": "有 {count} 句未通过核验",
  "ready.left-out": "略去或替换的内容",
  "ready.more-claims": "另有 {count} 句",
  "ready.rejected": "已退回，不列入文件",
  "button.file": "发送文件",
  "button.retry": "重新起草",
  failed: "“{kind}”没有写成（{account}）：{reason}",
} as const satisfies Record<keyof typeof slackDraftEn, string>;
