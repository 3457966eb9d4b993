import type { cliTeamEn } from "./cli-team.en.ts";

export const cliTeamZh = {
  "command.visit": "登记一次拜访、电话或会议：见了谁、谈了什么、下一步做什么",
  "option.visit-date": "拜访日期",
  "option.visit-note": "谈话内容",
  "option.visit-with": "见了谁（姓名或编号），可多次给出",
  "option.visit-kind": "拜访方式",
  "option.visit-level": "拜访层级，用于走访机制",
  "option.visit-next": "下一步，记为任务",
  "option.visit-due": "下一步的截止日期",
  "option.visit-id": "自定编号：重复提交只算一次拜访",
  "visit.logged": "{account}：已登记 {day} 的拜访。",
  "visit.next": "下一步：{statement}",
  "visit.no-level": "本次已计入联系次数，但不知道见的是哪一层级，未计入走访机制。请用 --level 说明。",
  "visit.contact-unknown": "该客户没有名为“{ref}”的联系人。现有联系人：{names}",
  "visit.contact-ambiguous": "该客户有多位联系人符合“{ref}”：{names}",
} as const satisfies Record<keyof typeof cliTeamEn, string>;
