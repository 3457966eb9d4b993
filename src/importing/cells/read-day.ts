import { type Day, findDay } from "#domain/day";
import { type Read, refuse } from "../reason.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** A time of day after the date is cut off: a record belongs to the calendar day that its source wrote. */
const time = String.raw`(?:(?:t|\s+)\d{1,2}:\d{2}.*)?`;

const forms: readonly RegExp[] = [
  new RegExp(`^(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})${time}$`),
  new RegExp(`^(?<y>\\d{4})\\s*年\\s*(?<m>\\d{1,2})\\s*月\\s*(?<d>\\d{1,2})\\s*[日号]?${time}$`),
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  new RegExp(`^(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<m>${monthName})\\.?,?[\\s-]+(?<y>\\d{4})${time}$`),
  new RegExp(`^(?<m>${monthName})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})${time}$`),
];

const dayMonthYear = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${time}$`);
const monthOnly = new RegExp(`^(\\d{4}([-/.年]\\s*\\d{1,2}月?)?年?|${monthName}\\.?,?\\s+\\d{4})$`);
const firstYear = 1900;
const lastYear = 2199;

function toDay(year: string, month: string, day: string): Day | null {
  const named = months.indexOf(month.slice(0, 3)) + 1;
  const number = named > 0 ? String(named) : month;
  return findDay(`${year}-${number.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** `25/12/2026` can only be read one way; `03/04/2026` names two days, and guessing would be wrong half the time. */
function readDayMonthYear(written: string, found: RegExpExecArray): Read<Day> {
  const [first = "", second = "", year = ""] = [found[1], found[3], found[4]];
  const dayFirst = toDay(year, second, first);
  const monthFirst = toDay(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) {
    return refuse("ambiguous-date", { value: written, first: dayFirst, second: monthFirst });
  }
  const day = dayFirst ?? monthFirst;
  return day ? inRange(written, day) : refuse("not-a-date", { value: written });
}

function inRange(written: string, day: Day): Read<Day> {
  const year = Number(day.slice(0, 4));
  return year >= firstYear && year <= lastYear ? { value: day } : refuse("not-a-date", { value: written });
}

/**
 * A cell → calendar day: `YYYY-MM-DD`, `YYYY/M/D`, `YYYY.M.D`, `2026年3月5日`, `YYYYMMDD`, `5 Mar 2026`, `Mar 5, 2026`, any with a
 * time behind. `d/m/y` only where it can be read one way. Years 1900–2199.
 * Reasons: `not-a-date`, `date-without-day`, `ambiguous-date`.
 */
export function readDay(cell: string): Read<Day> {
  const text = cell.normalize("NFKC").trim().toLowerCase();
  for (const form of forms) {
    const found = form.exec(text)?.groups;
    if (!found) continue;
    const day = toDay(found.y ?? "", found.m ?? "", found.d ?? "");
    return day ? inRange(cell, day) : refuse("not-a-date", { value: cell });
  }
  const slashed = dayMonthYear.exec(text);
  if (slashed) return readDayMonthYear(cell, slashed);
  return refuse(monthOnly.test(text) ? "date-without-day" : "not-a-date", { value: cell });
}
