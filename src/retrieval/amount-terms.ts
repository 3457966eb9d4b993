/** Powers of ten that a number's unit stands for, lower-cased and simplified. */
const units: Readonly<Record<string, number>> = {
  万亿: 12,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  billion: 9,
  bn: 9,
  b: 9,
  million: 6,
  mn: 6,
  m: 6,
  thousand: 3,
  k: 3,
};

const scaled =
  /(?<![\p{L}\d.,])(\d{1,12}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,6}))?\s?(万亿|亿|千万|百万|十万|万|(?:billion|bn|b|million|mn|m|thousand|k)(?![\p{Script=Latin}\p{N}]))/gu;

/**
 * Amounts written with a unit, written out as the plain number is: 2,000万 and 20M both give 20000000. Figures that are not
 * whole when written out give nothing; metres and the like give a number that nobody asks for.
 * @param text lower-cased, width and script folded.
 */
export function amountTerms(text: string): string[] {
  return [...text.matchAll(scaled)].flatMap(([, whole = "", decimals = "", unit = ""]) => {
    const power = units[unit] ?? 0;
    if (decimals.length > power) return [];
    const digits = whole.replaceAll(",", "") + decimals + "0".repeat(power - decimals.length);
    return [digits.replace(/^0+(?=\d)/, "")];
  });
}
