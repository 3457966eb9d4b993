import type { FieldTable } from "./field-table.ts";

/** Headers of a table of stated answers, one answer to a row. */
export const assessmentFields = {
  id: ["id", "编号", "评估编号", "assessment id"],
  account: ["account", "客户", "客户编号", "客户名称", "account id", "account name"],
  contact: ["contact", "联系人", "联系人编号", "联系人姓名", "contact id", "contact name"],
  opportunity: ["opportunity", "商机", "商机编号", "商机名称", "opportunity id", "deal"],
  method: ["method", "方法", "评估方法", "评估类别"],
  part: ["part", "部分", "部门", "阶段", "department", "phase"],
  item: ["item", "评估项", "项目", "问题", "question"],
  answer: ["answer", "答案", "回答", "评估结果", "结果"],
  date: ["date", "日期", "评估日期", "observed on", "assessed on"],
  source: ["source", "来源", "信息来源"],
} as const satisfies FieldTable;
export type AssessmentField = keyof typeof assessmentFields;
