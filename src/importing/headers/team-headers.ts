import type { FieldTable } from "./field-table.ts";

export const teamFields = {
  id: ["id", "工号", "员工编号", "user id", "employee id"],
  name: ["name", "姓名", "销售", "sales agent", "full name", "user name"],
  manager: ["manager", "经理", "上级", "直属上级", "主管", "manager name", "reports to"],
  email: ["email", "邮箱", "电子邮箱", "e-mail", "email address"],
  role: ["role", "角色", "权限", "user role"],
  region: ["region", "区域", "大区", "regional office", "office", "territory"],
} as const satisfies FieldTable;
export type TeamField = keyof typeof teamFields;
