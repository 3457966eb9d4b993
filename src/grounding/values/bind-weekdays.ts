import type { DateParts, FoundValue } from "./value.ts";

/** 12月29日（周二）, 29 Dec (Tuesday): nothing but a bracket or a space stands between. */
const besideAfter = /^\s?[（(]?\s?$/;
/** Tuesday, 29 Dec; 周二（12月29日）. */
const besideBefore = /^(?:,? (?:the )?|\s?[（(]\s?)?$/;
/** 29 Dec, Tuesday. */
const behindComma = /^, $/;

/** The day that a value names, of a span its last one; undefined for what names no day. */
function dayOf(value: FoundValue | undefined): DateParts | undefined {
  const last = value?.kind === "range" ? value.to : value;
  return last?.kind === "date" && last.date.day !== undefined ? last.date : undefined;
}

function dateBeside(text: string, values: readonly FoundValue[], at: number): DateParts | undefined {
  const [before, own, after] = [values[at - 1], values[at], values[at + 1]];
  if (!own) return undefined;
  const lead = before ? text.slice(before.end, own.start) : "\n";
  const trail = after ? text.slice(own.end, after.start) : "\n";
  const first = after?.kind === "range" ? after.from : after;
  if (besideAfter.test(lead) && dayOf(before)) return dayOf(before);
  if (besideBefore.test(trail) && first?.kind === "date" && first.date.day !== undefined) return first.date;
  return behindComma.test(lead) ? dayOf(before) : undefined;
}

/**
 * Gives each weekday that stands right beside a date that date: it is told of this day and of no other. `values` are
 * those of `text`, in reading order.
 */
export function bindWeekdays(text: string, values: FoundValue[]): FoundValue[] {
  if (!values.some(({ kind }) => kind === "weekday")) return values;
  return values.map((value, at) => {
    const on = value.kind === "weekday" ? dateBeside(text, values, at) : undefined;
    return on && value.kind === "weekday" ? { ...value, on } : value;
  });
}
