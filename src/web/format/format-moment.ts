import type { Lang } from "../api/types.ts";
import { formatDay } from "./format-day.ts";

const two = (value: number) => String(value).padStart(2, "0");

/** A moment where the reader is: `2026-03-05T06:07:00Z` → 2026年3月5日 14:07 / 5 Mar 2026 14:07 in Shanghai. */
export function formatMoment(iso: string, lang: Lang): string {
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${formatDay(day, lang)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
