import type { DateParts, MeasuredValue } from "./value.ts";

/** Ways to write a number without rounding it. `chinese` and `financial` take whole numbers from 2 to below 1e12. */
export const numberStyles = ["plain", "separated", "fullWidth", "wan", "million", "chinese", "financial"] as const;
export type NumberStyle = (typeof numberStyles)[number];

/** Ways to write a date; each shows all parts it has. */
export const dateStyles = ["iso", "zh", "zhNumerals", "dayFirst", "monthFirst", "traditional"] as const;
export type DateStyle = (typeof dateStyles)[number];

const digits = "零一二三四五六七八九";
const financialForms: Readonly<Record<string, string>> = {
  一: "壹",
  二: "贰",
  三: "叁",
  四: "肆",
  五: "伍",
  六: "陆",
  七: "柒",
  八: "捌",
  九: "玖",
  十: "拾",
  百: "佰",
  千: "仟",
};
const places = ["", "十", "百", "千"];
const months = "January February March April May June July August September October November December".split(" ");

/** Below 10,000; 零 stands for skipped places, 一十 at the head is 十. */
function section(value: number): string {
  const figures = String(value);
  const read = [...figures].map((figure, at) =>
    figure === "0" ? "零" : `${digits[Number(figure)] ?? ""}${places[figures.length - 1 - at] ?? ""}`,
  );
  return read.join("").replace(/零+/g, "零").replace(/零$/, "");
}

/** 23,680,000 → 二千三百六十八万: a whole number in Chinese numerals. */
export function chineseNumeral(value: number): string {
  const parts = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  const words = parts.map((part, at) => {
    if (part === 0) return "";
    const padded = part < 1000 && parts.slice(0, at).some((earlier) => earlier > 0);
    return `${padded ? "零" : ""}${section(part)}${["亿", "万", ""][at] ?? ""}`;
  });
  return words.join("").replace(/^一十/, "十");
}

function separated(value: number): string {
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: 12 }).format(value);
}

/** The figure of a number divided by its magnitude, with every digit it has. */
function scaled(value: number, power: number): string {
  return String(Number(`${value}e-${power}`));
}

const numbers: Record<NumberStyle, (value: number) => string> = {
  plain: (value) => String(value),
  separated,
  fullWidth: (value) => String(value).replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)),
  wan: (value) => `${scaled(value, 4)}万`,
  million: (value) => `${scaled(value, 6)} million`,
  chinese: chineseNumeral,
  financial: (value) =>
    chineseNumeral(value)
      .replace(/^十/, "一十")
      .replace(/[一二三四五六七八九十百千]/g, (form) => financialForms[form] ?? form),
};

/** 23680000 → 23,680,000 / 2368万 / 23.68 million / 二千三百六十八万: the whole figure, never rounded. */
export function renderNumberAs(value: number, style: NumberStyle): string {
  return numbers[style](value);
}

function iso({ year, month, day }: DateParts): string {
  const rest = [month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")]));
  return [String(year), ...rest].join("-");
}

function zh({ year, month, day }: DateParts, write: (part: number) => string, years: (year: number) => string): string {
  const written = [
    [year, "年"],
    [month, "月"],
    [day, "日"],
  ] as const;
  return written
    .flatMap(([part, unit]) => (part === undefined ? [] : [`${unit === "年" ? years(part) : write(part)}${unit}`]))
    .join("");
}

function yearNumeral(year: number): string {
  return [...String(year)].map((figure) => (figure === "0" ? "〇" : (digits[Number(figure)] ?? ""))).join("");
}

function monthName(month: number | undefined): string[] {
  return month === undefined ? [] : [months[month - 1] ?? ""];
}

const dates: Record<DateStyle, (date: DateParts) => string> = {
  iso,
  zh: (date) => zh(date, String, String),
  zhNumerals: (date) => zh(date, chineseNumeral, yearNumeral),
  dayFirst: ({ year, month, day }) => [day ?? [], monthName(month), year ?? []].flat().join(" "),
  monthFirst: ({ year, month, day }) =>
    [monthName(month), day === undefined ? [] : [`${day},`], year ?? []].flat().join(" "),
  traditional: (date) => zh(date, String, String).replace("日", "號"),
};

/** 2026-03-05 / 2026年3月5日 / 二〇二六年三月五日 / 5 March 2026 / March 5, 2026: a date with its year. */
export function renderDateAs(date: DateParts, style: DateStyle): string {
  return dates[style](date);
}

/** Ways to write a share of a hundred. */
export const shareStyles = ["sign", "percent", "perHundred", "cheng"] as const;
export type ShareStyle = (typeof shareStyles)[number];

const shares: Record<ShareStyle, (points: number) => string> = {
  sign: (points) => `${points}%`,
  percent: (points) => `${points} percent`,
  perHundred: (points) => `百分之${points}`,
  cheng: (points) => `${scaled(points, 1)}成`,
};

/** 30 → 30% / 30 percent / 百分之30 / 3成. */
export function renderShareAs({ value }: Extract<MeasuredValue, { kind: "percent" }>, style: ShareStyle): string {
  return shares[style](value);
}

/** Ways to write a figure with a physical unit. */
export const unitStyles = ["symbol", "glued", "zh", "en"] as const;
export type UnitStyle = (typeof unitStyles)[number];

/** A physical unit in every way of writing: `{ symbol: "kg", zh: "公斤", en: "kilograms" }`. */
export type UnitWords = { symbol: string; zh: string; en: string };

const quantities: Record<UnitStyle, (figure: string, unit: UnitWords) => string> = {
  symbol: (figure, { symbol }) => `${figure} ${symbol}`,
  glued: (figure, { symbol }) => `${figure}${symbol}`,
  zh: (figure, { zh: word }) => `${figure}${word}`,
  en: (figure, { en }) => `${figure} ${en}`,
};

/** 4200 kg / 4200kg / 4200公斤 / 4200 kilograms: the whole figure, never rounded. */
export function renderQuantityAs(value: number, unit: UnitWords, style: UnitStyle): string {
  return quantities[style](String(value), unit);
}
