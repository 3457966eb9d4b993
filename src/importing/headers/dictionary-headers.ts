import type { FieldTable } from "./field-table.ts";

export const dictionaryFields = {
  table: ["table", "表", "表名", "table name"],
  field: ["field", "字段", "字段名", "field name", "column"],
  description: ["description", "说明", "描述", "字段说明", "definition"],
} as const satisfies FieldTable;
export type DictionaryField = keyof typeof dictionaryFields;
