/** A code of letters and digits: HB150, SO-1343, P-SL120. `series`: its letters, by which codes of one kind are known. */
export type Code = { text: string; start: number; end: number; series: string };

const code = /(?<![\p{L}\p{N}-])(?:[A-Z]{1,4}-)?[A-Z]{1,5}-?\d{2,8}(?![\p{L}\p{N}]|[-.]\d)/gu;
const anyCode = /[A-Z]-?\d\d/;
/** Quarters, halves and currencies are values. */
const valueLike = /^(?:Q|H|FY|CY|CNY|USD|EUR|RMB|GBP|JPY|HKD)-?\d/;

/** Codes of a text in reading order; what reads as a value is none. */
export function findCodes(text: string): Code[] {
  if (!anyCode.test(text)) return [];
  return [...text.matchAll(code)]
    .filter(({ 0: whole }) => !valueLike.test(whole))
    .map(({ index, 0: whole }) => ({
      text: whole,
      start: index,
      end: index + whole.length,
      series: whole.replace(/\d+$/, ""),
    }));
}
