import type { FieldTable } from "./field-table.ts";

/** Headers of a contacts table: our own files, HubSpot and Salesforce contacts, 纷享销客 联系人. */
export const contactFields = {
  id: ["id", "联系人编号", "联系人 ID", "contact id", "record id"],
  account: [
    "account",
    "客户编号",
    "客户",
    "客户名称",
    "所属客户",
    "account id",
    "account name",
    "company id",
    "company",
    "company name",
    "associated company",
    "公司",
    "公司名称",
  ],
  name: ["name", "姓名", "联系人姓名", "联系人", "full name", "contact name", "contact"],
  firstName: ["first name", "名"],
  lastName: ["last name", "姓"],
  aliases: ["aliases", "别名", "称呼", "alias", "nickname"],
  title: ["title", "职务", "职位", "岗位", "job title"],
  department: ["department", "部门", "所在部门"],
  email: ["email", "邮箱", "电子邮箱", "邮件", "email address"],
  phone: ["phone", "电话", "手机", "手机号", "联系电话", "phone number", "mobile", "mobile phone"],
  power: ["power", "权力", "影响力", "权力大小"],
  reportsTo: ["reports to", "汇报对象", "直属上级", "上级", "manager"],
  stance: ["stance", "竞争态度"],
  support: ["support", "决策支撑度", "决策支持度"],
  information: ["information", "信息传递"],
  guidance: ["guidance", "指导"],
  participation: ["participation", "活动参与度"],
  acceptance: ["acceptance", "接受认可度", "认可度"],
  ratedOn: ["rated on", "评级日期", "评价日期"],
} as const satisfies FieldTable;
export type ContactField = keyof typeof contactFields;
