import type { slackNoticesEn } from "./slack-notices.en.ts";

export const slackNoticesZh = {
  title: "请留意",
  more: "还有 {count} 家客户，随后几天再提醒。",
  "button.visit": "登记拜访",
  "button.account": "查看客户",
  "button.off": "不再提醒：{kind}",
  "kind.visit-overdue": "走访逾期",
  "kind.risk-raised": "出现风险",
  "kind.buying-window": "采购窗口",
  "kind.class-changed": "等级变化",
} as const satisfies Record<keyof typeof slackNoticesEn, string>;
