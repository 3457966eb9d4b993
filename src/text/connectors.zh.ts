import type { ConnectorsMessage } from "./connectors.en.ts";

/** Sentences about what was pulled from a CRM, Chinese. */
export const connectorsZh = {
  "notice.field-missing": "{about} 中没有默认映射里的 {count} 个字段，例如 {example}，已略过。",
  "notice.object-missing":
    "{about} 中有 {count} 个对象无法查看，例如 {example}，已略过。如需读取，请给该用户开通查看权限。",
  "notice.time-zone-assumed": "{about} 没有提供时区，日期暂按 {example} 计算。请在 crm.mapping.json 中设置 timeZone。",
  "notice.without-account": "{about}：{count} 条记录没有所属客户，例如 {example}，未导入。",
  "notice.name-from-email": "{about}：{count} 位联系人没有姓名，以邮箱代替，例如 {example}。",
  "notice.role-unknown":
    "{about}：{count} 个角色无法对应到决策链（A、D、S、E、I），例如“{example}”。请在 crm.mapping.json 的 roles 中说明。",
  "notice.kind-unknown":
    "{about}：{count} 条活动看不出联系方式，例如“{example}”，未计入客户往来。请在 crm.mapping.json 的 kinds 中说明。",
  "notice.not-happened": "{about}：{count} 条活动没有实际发生，例如 {example}，未计入。",
  "notice.won-without-items":
    "{about}：{count} 个赢单没有产品明细，例如 {example}，未生成订单。如需按商机金额生成订单，请在 crm.mapping.json 中设置 ordersOfDealsWithoutItems。",
  "notice.unknown-product": "{about}：{count} 个产品在 CRM 中已不存在，例如 {example}，记录保留但不带产品。",
  "notice.kept-account": "CRM 已删除的 {count} 家客户在此保留，例如 {example}：其名下还有您自己的方案、笔记或评估。",
  "notice.kept-record": "{about}：CRM 已删除的 {count} 条记录在此保留，例如 {example}：还有评估、目标或订单与之相关。",
  "notice.since-after-cursor": "--since {example} 晚于上次读到的位置，其间的变动留待下次不带 --since 的同步。",

  "doctor.off": "尚未接入 {connector}：设置 {settings} 后即可同步",
  "doctor.ready": "{connector} 响应正常，用时 {ms} 毫秒",
  "doctor.kept": "CRM 已删除的 {count} 条记录在此保留，例如 {example}：还有您自己的工作与之相关",
} as const satisfies Record<ConnectorsMessage, string>;
