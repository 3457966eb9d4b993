import type { FieldTable } from "./field-table.ts";

/** Headers of a log of visits and calls: our own files, CRM activities, 纷享销客 销售记录. */
export const interactionFields = {
  id: ["id", "编号", "记录编号", "拜访编号", "activity id", "interaction id", "record id"],
  account: [
    "account",
    "客户",
    "客户编号",
    "客户名称",
    "account id",
    "account name",
    "company",
    "company name",
    "associated company",
  ],
  contact: ["contact", "联系人", "联系人编号", "联系人姓名", "contact id", "contact name", "associated contact"],
  date: ["date", "日期", "拜访日期", "跟进时间", "跟进日期", "拜访时间", "activity date", "due date"],
  kind: ["kind", "方式", "跟进方式", "拜访方式", "沟通方式", "type", "activity type"],
  level: ["level", "层级", "拜访层级"],
  owner: ["owner", "负责人", "跟进人", "拜访人", "assigned to", "assigned", "activity owner"],
  summary: ["summary", "摘要", "跟进内容", "拜访内容", "内容", "subject", "comments", "notes"],
} as const satisfies FieldTable;
export type InteractionField = keyof typeof interactionFields;
