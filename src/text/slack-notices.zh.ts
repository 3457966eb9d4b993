import type { slackNoticesEn } from "./slack-notices.en.ts";

export const slackNoticesZh = {
  title: "请留意",
  "visit-overdue": "{account}：{level}已逾期 {days} 天（应于 {day}）。",
  "risk-raised": "{account}：{risk}。",
  "buying-window": "{account}：{window}{days, plural, =0 {今天开始} other {还有 # 天，{day} 开始}}。",
  "class-changed": "{account}：{from} → {to}。",
  "class.none": "未评级",
  "class.value": "大客户评分卡 {last} → {now}。",
  "class.cut-off": "分界线是 {cutOff} 分。",
  "class.movers": "变动最大：{list}。",
  "class.mover": "{factor} {change}",
  "button.visit": "登记拜访",
  "button.account": "查看客户",
  "button.off": "不再提醒：{kind}",
  "kind.visit-overdue": "走访逾期",
  "kind.risk-raised": "项目风险",
  "kind.buying-window": "采购窗口",
  "kind.class-changed": "等级变化",
} as const satisfies Record<keyof typeof slackNoticesEn, string>;
