import { matchAt } from "./match-at.ts";
import type { ReadSuffix } from "./suffix.ts";
import { durationStart, durationUnits } from "./units.ts";

const andHalf = /\s?(?:个半(月|小时)|(年|天)半)/y;
/** 两个多月: more than two months. */
const andMore = /\s?个多(月|星期|周|小时|季度)/y;
const moreUnits = { 月: "month", 星期: "week", 周: "week", 小时: "hour", 季度: "quarter" } as const;
const halfUnits = { 月: "month", 小时: "hour", 年: "year", 天: "day" } as const;
const englishAndHalf = / and a half (years?|months?|weeks?|days?|hours?)\b/iy;

function isDurationUnit(word: string): word is "year" | "month" | "week" | "day" | "hour" {
  return /^(?:year|month|week|day|hour)$/.test(word);
}

/** Two and a half years; a month and a half is read as a fraction. */
export const asHalfMore: ReadSuffix = (text, number, amount) => {
  const match = number.script === "chinese" ? null : matchAt(englishAndHalf, text, number.end);
  const unit = (match?.[1] ?? "").toLowerCase().replace(/s$/, "");
  if (!match || !isDurationUnit(unit)) return null;
  const value = { kind: "duration", ...amount, value: amount.value + 0.5, precision: 0.5, unit } as const;
  return { value, end: number.end + match[0].length };
};

function isMoreUnit(word: string): word is keyof typeof moreUnits {
  return word in moreUnits;
}

/** 两个多月: more than two months. */
export const asOddDuration: ReadSuffix = (text, number, amount) => {
  const match = matchAt(andMore, text, number.end);
  const word = match?.[1] ?? "";
  if (!match || !isMoreUnit(word)) return null;
  const value = { kind: "duration", ...amount, unit: moreUnits[word], approx: "odd" } as const;
  return { value, end: number.end + match[0].length };
};

function isHalfUnit(word: string): word is keyof typeof halfUnits {
  return word in halfUnits;
}

/** 18 个月, 三天半, two weeks. */
export const asDuration: ReadSuffix = (text, number, amount) => {
  if (!matchAt(durationStart, text, number.end)) return null;
  const half = matchAt(andHalf, text, number.end);
  const word = half?.[1] ?? half?.[2] ?? "";
  if (half && isHalfUnit(word)) {
    const value = {
      kind: "duration",
      ...amount,
      value: amount.value + 0.5,
      precision: 0.5,
      unit: halfUnits[word],
    } as const;
    return { value, end: number.end + half[0].length };
  }
  for (const [pattern, unit] of durationUnits) {
    const match = matchAt(pattern, text, number.end);
    if (match) return { value: { kind: "duration", ...amount, unit }, end: number.end + match[0].length };
  }
  return null;
};
