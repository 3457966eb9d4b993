import type { visitEn } from "./visit.en.ts";

export const visitZh = {
  "visit.open": "登记拜访",
  "visit.title": "登记拜访：{name}",
  "visit.day": "日期",
  "visit.kind": "方式",
  "visit.level": "层级",
  "visit.level.unknown": "与上次相同",
  "visit.level.business": "业务",
  "visit.level.technical": "技术",
  "visit.level.leadership": "高层",
  "visit.people": "见了谁",
  "visit.summary": "谈了什么",
  "visit.next": "下一步",
  "visit.due": "截止日期",
  "visit.becomes": "保存后立即计入走访机制和客情；谈话内容存为纪要，下一步存为任务。",
  "visit.save": "登记",
  "visit.saved": "已登记。",
  "visit.noLevel": "已计入联系次数，但还没有人记录过这些人属于哪一层级，未计入走访机制。",
  "visit.done": "完成",
} satisfies Record<keyof typeof visitEn, string>;
