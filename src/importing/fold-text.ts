import { simplifyChinese } from "#domain/simplify-chinese";

/**
 * Full-width forms made plain (NFKC), lower case, traditional characters simplified, outer spaces gone: two texts that
 * look alike become equal.
 */
export function foldText(text: string): string {
  return simplifyChinese(text.normalize("NFKC").trim().toLowerCase());
}

/** `foldText` without any space: `GTX Pro`, `gtxpro` and `ＧＴＸ Ｐｒｏ` become one, `江南泵業` and `江南泵业` too. */
export function foldSpelling(text: string): string {
  return foldText(text).replace(/\s+/g, "");
}

/** `foldText` with letters and digits only: `Annual_Revenue`, `annualRevenue` and `*annual revenue` become one. */
export function foldHeader(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
