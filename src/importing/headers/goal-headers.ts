import type { FieldTable } from "./field-table.ts";

/** Headers of a table of relationship goals. */
export const goalFields = {
  id: ["id", "编号", "目标编号", "goal id"],
  account: ["account", "客户", "客户编号", "客户名称", "account id", "account name"],
  measure: ["measure", "客情指标", "关系指标", "指标", "关系类型"],
  contact: ["contact", "联系人", "联系人编号", "联系人姓名", "contact id", "contact name"],
  target: ["target", "目标", "目标值", "目标等级", "target level"],
  owner: ["owner", "负责人", "责任人"],
  due: ["due", "完成日期", "截止日期", "到期日", "due date", "due on"],
} as const satisfies FieldTable;
export type GoalField = keyof typeof goalFields;
