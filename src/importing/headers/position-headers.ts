import type { FieldTable } from "./field-table.ts";

/** Headers of a table of supply positions: product × buying unit, who supplies it. */
export const positionFields = {
  id: ["id", "编号", "position id"],
  account: ["account", "客户", "客户编号", "客户名称", "account id", "account name"],
  buyingUnit: ["buying unit", "采购单元", "采购单位", "采购主体"],
  product: ["product", "产品", "产品编号", "产品名称", "product id", "product name"],
  state: ["state", "供应状态", "供货状态", "状态", "supplied by", "supply state"],
  competitor: ["competitor", "竞争对手", "竞品厂家", "现供应商", "incumbent"],
  yearlyValue: ["yearly value", "年采购额", "年用量金额", "年度金额", "annual value", "yearly spend"],
  currency: ["currency", "币种"],
  date: ["date", "日期", "核实日期", "observed on"],
  source: ["source", "来源", "信息来源"],
} as const satisfies FieldTable;
export type PositionField = keyof typeof positionFields;
