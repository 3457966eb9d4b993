import { matchAt } from "./match-at.ts";
import type { DateParts, DateValue, FoundValue } from "./value.ts";

/** 12月29日（周二）, 29 Dec (Tuesday), 29 Dec is a Tuesday, 12月29日，那天是周二: only such words stand between. */
const besideAfter =
  /^(?:\s?[（(]?\s?|[，,]?\s?(?:即|也就是|正好是|恰好是|那天是|当天是|是|为)\s?|,? (?:(?:that|which|it) )?(?:day )?(?:is|was|falls on|fell on|will be|being) (?:an? )?)$/;
/** 5月11日付款，那天是周一; paid on 11 May, which was a Monday. */
const thatDay =
  /^[^，。；,.;\d]{0,24}[，,]\s?(?:(?:那天|当天|这天|该日)(?:正好|恰好)?[是为]\s?|(?:which|that day|that) (?:is|was|will be) (?:an? )?)$/;
/** Tuesday, 29 Dec; 周二（12月29日）; a Tuesday, the 29th of December. */
const besideBefore = /^(?:,? (?:the )?|\s?[（(]\s?|，)?$/;
/** 29 Dec, Tuesday; 29 Dec 2026, a Tuesday. */
const behindComma = /^, (?:an? )?$/;
/** 12月29日，周二。 */
const behindHanComma = /^，$/;
const closes = /[。；，）)！？\n]|$/y;

/** The day that a value names, of a span its last one; undefined for what names no day. */
function dayOf(value: FoundValue | undefined): DateParts | undefined {
  const last = value?.kind === "range" ? value.to : value;
  return last?.kind === "date" && last.date.day !== undefined ? asWritten(last) : undefined;
}

/** A year that nobody wrote decides no day of the week. */
function asWritten({ date, guessed }: DateValue): DateParts {
  if (!guessed) return date;
  const { year: _guess, ...written } = date;
  return written;
}

function dateBeside(text: string, values: readonly FoundValue[], at: number): DateParts | undefined {
  const [before, own, after] = [values[at - 1], values[at], values[at + 1]];
  if (!own) return undefined;
  const lead = before ? text.slice(before.end, own.start) : "\n";
  const trail = after ? text.slice(own.end, after.start) : "\n";
  const first = after?.kind === "range" ? after.from : after;
  if ((besideAfter.test(lead) || thatDay.test(lead)) && dayOf(before)) return dayOf(before);
  if (besideBefore.test(trail) && first?.kind === "date" && first.date.day !== undefined) return asWritten(first);
  const isLast = behindComma.test(lead) || (behindHanComma.test(lead) && matchAt(closes, text, own.end) !== null);
  return isLast ? dayOf(before) : undefined;
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
