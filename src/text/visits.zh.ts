import type { VisitsMessage } from "./visits.en.ts";

export const visitsZh = {
  "note.title":
    "{kind, select, visit {拜访} call {电话} email {邮件} meeting {会议} event {活动} other {{kind}}} {day}{names, select, none {} other {：{names}}}",
  "names.join": "、",
  "date.future": "日期晚于今天（{today}）。拜访完成后再登记。",
  "contact.unknown": "{id} 不是该客户的联系人。请从该客户的联系人中选择，或先添加此人。",
  "id.taken": "另一家客户的拜访已使用此编号，请换一个编号。",
} as const satisfies Record<VisitsMessage, string>;
