/** Full-width forms made plain (NFKC), lower case, outer spaces gone: two texts that look alike become equal. */
export function foldText(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** `foldText` without any space: `GTX Pro`, `gtxpro` and `ＧＴＸ Ｐｒｏ` become one. */
export function foldSpelling(text: string): string {
  return foldText(text).replace(/\s+/g, "");
}

/** `foldText` with letters and digits only: `Annual_Revenue`, `annualRevenue` and `*annual revenue` become one. */
export function foldHeader(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
