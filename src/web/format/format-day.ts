import type { Lang } from "../api/types.ts";

const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const isoDay = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/** `2026-03-05`, `2026-03`, `2026` → 2026年3月5日 / 5 Mar 2026; other text stays as it is. */
export function formatDay(text: string, lang: Lang): string {
  const match = isoDay.exec(text);
  if (!match) return text;
  const [year, month, day] = [match[1] ?? "", match[2], match[3]];
  if (lang === "zh") {
    const rest = [month && `${Number(month)}月`, day && `${Number(day)}日`].filter(Boolean).join("");
    return `${year}年${rest}`;
  }
  const name = month === undefined ? undefined : monthNames[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(" ");
}

/** `2025-11-16/2026-11-15` → two days with a word between; a single day, month or year as `formatDay`. */
export function formatPeriod(period: string, lang: Lang): string {
  const [from, to] = period.split("/");
  if (from === undefined || to === undefined) return formatDay(period, lang);
  return `${formatDay(from, lang)}${lang === "zh" ? "至" : " to "}${formatDay(to, lang)}`;
}

/** Label of a month on an axis: `2026-03` → 3月 / Mar, with the year in January. */
export function formatAxisMonth(month: string, lang: Lang): string {
  const match = isoDay.exec(month);
  const at = Number(match?.[2] ?? "0");
  if (!match || at < 1) return month;
  const name = lang === "zh" ? `${at}月` : (monthNames[at - 1] ?? month);
  return at === 1 ? `${name}\n${match[1]}` : name;
}

/** Whole days between two calendar days `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
