/** Longer headers are sentences, and name no unit. Characters. */
const maxLength = 200;

/** `金额（万元）` → `{ name: "金额", unit: "万元" }`; unit null where nothing stands in brackets at the end. */
export function splitHeaderUnit(header: string): { name: string; unit: string | null } {
  if (header.length > maxLength) return { name: header, unit: null };
  const match = /^(.*?)\s*[(（[【]([^()（）[\]【】]*)[)）\]】]\s*$/u.exec(header);
  return match ? { name: match[1] ?? "", unit: match[2] ?? "" } : { name: header, unit: null };
}
