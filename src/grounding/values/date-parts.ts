import { parseChineseDigits, parseSmall } from "./chinese-numeral.ts";
import { monthNumber } from "./months.ts";
import type { DateParts } from "./value.ts";

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
};
const thirds: Readonly<Record<string, number>> = { 上: 1, 中: 2, 下: 3 };
const halves: Readonly<Record<string, number>> = { 上: 1, 下: 2, first: 1, second: 2 };

/** Two digits are a year of this century. */
function yearOf(written: string): number {
  if (/^\d{2}$/.test(written)) return 2000 + Number(written);
  return /^\d/.test(written) ? Number(written) : (parseChineseDigits(written) ?? 0);
}

/** Named groups of the rules, without their digit → the part of a date each one writes. */
const partReaders: Readonly<Record<string, (written: string) => DateParts>> = {
  y: (written) => ({ year: yearOf(written) }),
  m: (written) => ({ month: parseSmall(written) }),
  mon: (written) => ({ month: monthNumber(written) }),
  d: (written) => ({ day: parseSmall(written) }),
  q: (written) => ({ quarter: parseSmall(written) }),
  word: (written) => ({ quarter: ordinals[written.toLowerCase()] ?? 0 }),
  t: (written) => ({ third: thirds[written] ?? 0 }),
  h: (written) => ({ half: halves[written.toLowerCase()] ?? Number(written) }),
};

/** The date that a rule's named groups write. */
export function datePartsOf(groups: Record<string, string | undefined>): DateParts {
  const date: DateParts = {};
  for (const [name, written] of Object.entries(groups)) {
    if (written !== undefined) Object.assign(date, partReaders[name.replace(/\d$/, "")]?.(written));
  }
  return date;
}
