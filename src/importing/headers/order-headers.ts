import type { FieldTable } from "./field-table.ts";

export const orderFields = {
  id: ["id", "订单号", "订单编号", "销售订单编号", "order id", "order number", "order no", "record id"],
  account: [
    "account",
    "客户",
    "客户编号",
    "客户名称",
    "account id",
    "account name",
    "customer",
    "customer id",
    "customer name",
    "company",
    "company name",
  ],
  date: ["date", "下单日期", "订单日期", "日期", "下单时间", "order date", "order start date", "ordered on"],
  amount: ["amount", "金额", "订单金额", "销售订单金额", "含税金额", "order amount", "total", "total amount"],
  currency: ["currency", "币种", "order currency", "amount currency"],
  cost: ["cost", "成本"],
  discount: ["discount", "折扣", "折扣额", "折扣金额"],
  rebate: ["rebate", "返利", "rebates"],
  claims: ["claims", "索赔", "claim"],
  serviceCost: ["service cost", "服务成本", "服务费用", "cost to serve", "servicing cost"],
  quantity: ["quantity", "数量", "qty"],
  product: ["product", "产品", "产品编号", "产品名称", "product id", "product name"],
  buyingUnit: ["buying unit", "采购单元", "采购单位", "采购主体"],
  due: ["due", "应付日期", "应收日期", "付款到期日", "due date", "due on", "payment due"],
  paid: ["paid", "回款日期", "付款日期", "到账日期", "paid on", "payment date"],
} as const satisfies FieldTable;
export type OrderField = keyof typeof orderFields;
