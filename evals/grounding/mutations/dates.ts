import { daysBetween, findDay, parseDay } from "#domain/day";
import type { Lang } from "#domain/lang";
import type { Site, Slot } from "./sites.ts";
import { replaceSlot, type Vary } from "./variation.ts";

type Parts = { year: number; month: number; day: number };
export type DatedSlot = { slot: Slot; parts: Parts; iso: string };

export const monthNames = "January February March April May June July August September October November December".split(
  " ",
);
const weekdays = {
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
} as const;

/** Slots that hold a whole day. */
export function datedSlots({ slots }: Site): DatedSlot[] {
  return slots.flatMap((slot) => {
    const { value } = slot;
    if (value?.type !== "date" || !findDay(value.value)) return [];
    const [year = 0, month = 0, day = 0] = value.value.split("-").map(Number);
    return [{ slot, parts: { year, month, day }, iso: value.value }];
  });
}

function plainDate({ year, month, day }: Parts, lang: Lang): string {
  return lang === "zh" ? `${year}年${month}月${day}日` : `${day} ${(monthNames[month - 1] ?? "").slice(0, 3)} ${year}`;
}

export const changeDay: Vary = (site, random) =>
  datedSlots(site).flatMap(({ slot, parts }) => {
    const day = ((parts.day + 1 + random.below(25)) % 28) + 1;
    const month = (parts.month % 12) + 1;
    const days = day === parts.day ? [] : [{ ...parts, day }];
    return [...days, { ...parts, month, day: Math.min(parts.day, 28) }].map((changed) =>
      replaceSlot(site, slot, plainDate(changed, site.of.lang)),
    );
  });

export const changeYear: Vary = (site, random) =>
  site.slots.flatMap((slot) => {
    if (slot.value?.type !== "date") return [];
    const by = random.pick([-2, -1, 1, 2]) ?? 1;
    const year = Number(slot.value.value.slice(0, 4));
    return [replaceSlot(site, slot, slot.written.replace(String(year), String(year + by)))];
  });

/** Monday is 0: the first day of 1970 was a Thursday. */
function weekdayOf(iso: string): number {
  return (((daysBetween(parseDay("1970-01-01"), parseDay(iso)) + 3) % 7) + 7) % 7;
}

function withWeekday(site: Site, { slot, iso }: DatedSlot, later: number) {
  const name = weekdays[site.of.lang][(weekdayOf(iso) + later) % 7];
  return replaceSlot(site, slot, site.of.lang === "zh" ? `${slot.written}（${name}）` : `${name}, ${slot.written}`);
}

export const wrongWeekday: Vary = (site, random) =>
  datedSlots(site).map((dated) => withWeekday(site, dated, 1 + random.below(6)));

export const rightWeekday: Vary = (site) => datedSlots(site).map((dated) => withWeekday(site, dated, 0));
