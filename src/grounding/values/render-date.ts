import type { Lang } from "#domain/lang";
import type { DateParts } from "./value.ts";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const zhQuarters = ["", "一", "二", "三", "四"];
const isoDate = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/;

/** `2026-03-05`, `2026-03`, `2026-Q1`, `2026-H1`, `2026` → its parts; null for anything else. */
export function parseIsoParts(text: string): DateParts | null {
  const match = isoDate.exec(text);
  if (!match) return null;
  const [, year, quarter, half, month, day] = match;
  return {
    year: Number(year),
    ...(quarter !== undefined && { quarter: Number(quarter) }),
    ...(half !== undefined && { half: Number(half) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

function renderZh({ year, quarter, half, month, day }: DateParts): string {
  const head = year === undefined ? "" : `${year}年`;
  if (quarter !== undefined) return `${head}${zhQuarters[quarter] ?? quarter}季度`;
  if (half !== undefined) return `${head}${half === 1 ? "上" : "下"}半年`;
  return `${head}${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
}

function renderEn({ year, quarter, half, month, day }: DateParts): string {
  if (quarter !== undefined) return joined(`Q${quarter}`, year);
  if (half !== undefined) return joined(`H${half}`, year);
  return joined(day, month === undefined ? undefined : months[month - 1], year);
}

function joined(...words: (string | number | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(" ");
}

/** 2026年3月5日 / 5 Mar 2026; quarters 2026年一季度 / Q1 2026. */
export function renderDateParts(date: DateParts, lang: Lang): string {
  return lang === "zh" ? renderZh(date) : renderEn(date);
}

/** An ISO date, month, quarter or year as a reader writes it; text of another form stays as it is. */
export function renderDate(text: string, lang: Lang): string {
  const parts = parseIsoParts(text);
  return parts ? renderDateParts(parts, lang) : text;
}

/** `2026`, `2026-Q1` or `2025-11-16/2026-11-15` as a reader writes it. */
export function renderPeriod(period: string, lang: Lang): string {
  const [from, to] = period.split("/");
  if (from === undefined || to === undefined) return renderDate(period, lang);
  return `${renderDate(from, lang)}${lang === "zh" ? "至" : " to "}${renderDate(to, lang)}`;
}
