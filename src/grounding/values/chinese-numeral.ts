const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const largeUnits: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** All characters of numerals: everyday, financial (壹佰), and 廿 and 卅 for 20 and 30. */
export const numeralCharacters = "零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

const financialDigits = /^[零壹贰叁肆伍陆柒捌玖]{2,}$/;
const financial = /^[壹贰叁肆伍陆柒捌玖拾佰仟]$/;
const tens: Readonly<Record<string, string>> = { 廿: "二十", 卅: "三十" };

export type ChineseNumeral = { value: number; precision: number };

type State = {
  total: number;
  section: number;
  digit: number | null;
  zero: boolean;
  /** The unit of the last digit placed; a digit straight after 百 or more reads one place lower (三百五 = 350). */
  unit: number;
  smallest: number;
};

function takeDigit(state: State, digit: number): boolean {
  if (state.digit !== null) return false;
  if (digit === 0) {
    state.zero = true;
    return true;
  }
  state.digit = digit;
  return true;
}

function takeSmall(state: State, unit: number): boolean {
  const opensSection = unit === 10 && (state.section === 0 || state.zero);
  if (unit >= state.unit || (state.digit === null && !opensSection)) return false;
  state.section += (state.digit ?? 1) * unit;
  Object.assign(state, { digit: null, zero: false, unit, smallest: unit });
  return true;
}

function takeLarge(state: State, unit: number): boolean {
  const section = state.section + (state.digit ?? 0);
  if (section + (unit === 1e8 ? state.total : 0) === 0 || (unit === 1e4 && state.total % 1e8 !== 0)) return false;
  const smallest = (state.digit === null ? state.smallest : 1) * unit;
  const total = unit === 1e8 ? (state.total + section) * unit : state.total + section * unit;
  Object.assign(state, { total, section: 0, digit: null, zero: false, unit, smallest });
  return true;
}

function take(state: State, character: string): boolean {
  const digit = digits[character];
  if (digit !== undefined) return takeDigit(state, digit);
  const small = smallUnits[character];
  if (small !== undefined) {
    if (state.section === 0 && state.total > 0 && state.unit >= 1e4) state.unit = Number.POSITIVE_INFINITY;
    return takeSmall(state, small);
  }
  const large = largeUnits[character];
  return large !== undefined && takeLarge(state, large);
}

function emptyState(): State {
  return { total: 0, section: 0, digit: null, zero: false, unit: Number.POSITIVE_INFINITY, smallest: 1 };
}

/**
 * 两千三百六十八万 → 23,680,000 with precision 10,000. Numbers below 万 are exact to the unit; in 万 and 亿 the
 * last digit shown counts (两千万 is 2 千万). 壹贰叁 are read one by one. Null for what is no number (千万, 七八, 万一) and
 * for a lone financial character, which is a name more often (陆, 伍).
 */
export function parseChineseNumeral(run: string): ChineseNumeral | null {
  if (financialDigits.test(run)) return { value: parseChineseDigits(run) ?? 0, precision: 1 };
  if (financial.test(run)) return null;
  const state = emptyState();
  for (const character of run.replace(/[廿卅]/, (short) => tens[short] ?? short)) {
    if (!take(state, character)) return null;
  }
  return totalOf(state, run);
}

function totalOf(state: State, run: string): ChineseNumeral | null {
  const colloquial = state.digit !== null && !state.zero && state.unit >= 100 && Number.isFinite(state.unit);
  const last = (state.digit ?? 0) * (colloquial ? state.unit / 10 : 1);
  const value = state.total + state.section + last;
  if (value === 0 && run !== "零" && run !== "〇") return null;
  const endsLarge = state.section === 0 && state.digit === null;
  if (endsLarge) return { value, precision: Math.max(1, state.smallest) };
  return { value, precision: colloquial && state.unit >= 1e4 ? state.unit / 10 : 1 };
}

/** 二〇二六 → 2026: digits read one by one. Null when a unit is among them. */
export function parseChineseDigits(run: string): number | null {
  let value = 0;
  for (const character of run) {
    const digit = digits[character];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** A small number in either script, as dates and quarters use it: 12, 十二. NaN when it is neither. */
export function parseSmall(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return parseChineseNumeral(text)?.value ?? Number.NaN;
}
