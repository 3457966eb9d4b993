import type { FieldTable } from "./field-table.ts";

/** Headers of a table of needs: what the iceberg is drawn from. */
export const needFields = {
  id: ["id", "需求编号", "编号", "need id"],
  account: ["account", "客户", "客户编号", "客户名称", "account id", "account name"],
  holder: ["holder", "需求人", "需求持有人", "联系人", "need holder", "contact"],
  statement: ["statement", "需求", "需求描述", "需求内容", "need"],
  layer: ["layer", "层次", "需求层次", "冰山层次", "depth"],
  kind: ["kind", "类别", "需求类别", "组织或个人", "组织/个人", "type"],
  maslow: ["maslow", "马斯洛", "马斯洛层次", "maslow level"],
  status: ["status", "状态", "验证状态"],
  quote: ["quote", "原话", "引文", "quotation", "evidence"],
  note: ["note", "笔记", "笔记编号", "纪要编号", "note id", "note ref"],
  speaker: ["speaker", "说话人", "发言人", "said by"],
  date: ["date", "日期", "记录日期", "recorded on"],
} as const satisfies FieldTable;
export type NeedField = keyof typeof needFields;
