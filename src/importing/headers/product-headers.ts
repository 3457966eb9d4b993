import type { FieldTable } from "./field-table.ts";

export const productFields = {
  id: ["id", "产品编号", "产品编码", "物料编码", "product id", "product code", "sku", "record id"],
  name: ["name", "产品名称", "产品", "product name", "product"],
  aliases: ["aliases", "别名", "简称", "alias"],
  series: ["series", "系列", "产品系列", "产品线", "product family", "product line"],
  listPrice: ["list price", "目录价", "标准价格", "报价", "单价", "sales price", "unit price", "price"],
  currency: ["currency", "币种", "list price currency", "price currency"],
  feature: ["feature", "特性", "features", "产品特性"],
  advantage: ["advantage", "优势", "advantages"],
  benefit: ["benefit", "利益", "benefits", "客户利益"],
  evidence: ["evidence", "证据", "证明"],
} as const satisfies FieldTable;
export type ProductField = keyof typeof productFields;
