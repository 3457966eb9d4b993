import type { TableKind } from "../api/import-types.ts";
import type { Lang } from "../api/types.ts";

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

/** `annualRevenue` → `annual revenue`. */
const spelled = (field: string) =>
  field.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

/** What people of this language write over a column of the field. */
export function fieldWord(kind: TableKind | undefined, field: string, lang: Lang): string {
  const headers = kind?.fields.find((one) => one.field === field)?.headers ?? [];
  const own = headers.find((header) => hasHan(header) === (lang === "zh"));
  return spelled(own ?? field);
}
