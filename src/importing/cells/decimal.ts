/**
 * `decimal` × 10^`exponent`, exactly: the point is moved in the digits, never through a float. Canonical form: no
 * needless zeros, no `-0`.
 */
export function shiftDecimal(decimal: string, exponent: number): string {
  const negative = decimal.startsWith("-");
  const [whole = "", fraction = ""] = decimal.replace("-", "").split(".");
  const point = whole.length + exponent;
  const digits = `${"0".repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(point, "0");
  const at = Math.max(1, point);
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = digits.slice(at).replace(/0+$/, "");
  const shifted = right === "" ? left : `${left}.${right}`;
  return negative && /[1-9]/.test(shifted) ? `-${shifted}` : shifted;
}

/** Half away from zero to `places` digits after the point; `1.005` at 2 → `1.01`. */
export function roundDecimal(decimal: string, places: number): string {
  const sign = decimal.startsWith("-") ? "-" : "";
  const [whole = "0", rest = ""] = shiftDecimal(decimal.replace("-", ""), places).split(".");
  const rounded = BigInt(whole) + (Number(rest[0] ?? 0) >= 5 ? 1n : 0n);
  return shiftDecimal(`${sign}${rounded}`, -places);
}
