import type { slackHomeEn } from "./slack-home.en.ts";

export const slackHomeZh = {
  title: "{name}：我的客户和到期事项",
  "accounts.title": "我的客户",
  "accounts.none": "还没有由您负责的客户。",
  "accounts.more": "另有 {count} 家，请在 groundplan 中查看。",
  "accounts.quiet": "暂无要处理的事项",
  "button.show": "查看",
  "due.more": "另有 {count} 项，请在 groundplan 中查看。",
  "settings.title": "提醒",
  "settings.lead": "哪些事要主动告诉您？",
  "settings.quiet": "免打扰时段（按您所在时区）",
  "settings.quiet.none": "不设免打扰",
  "settings.quiet.from": "免打扰开始",
  "settings.quiet.to": "免打扰结束",
  "settings.language": "语言",
  "language.zh": "中文",
  "language.en": "English",
} as const satisfies Record<keyof typeof slackHomeEn, string>;
