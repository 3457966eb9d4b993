/** `金额（万元）` → `{ name: "金额", unit: "万元" }`; unit null where nothing stands in brackets at the end. */
export function splitHeaderUnit(header: string): { name: string; unit: string | null } {
  const match = /^(.*?)\s*[(（[【]([^()（）[\]【】]*)[)）\]】]\s*$/u.exec(header);
  return match ? { name: match[1] ?? "", unit: match[2] ?? "" } : { name: header, unit: null };
}
