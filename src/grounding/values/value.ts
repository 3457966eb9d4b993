import type { Day } from "#domain/day";
import type { Measure } from "./physical-units.ts";

/**
 * How a written figure stands to the true one: `about` 约; `above` 超过, more than; `least` 至少, or more; `below` 不到,
 * less than; `nearly` 近, almost; `most` 不超过, up to; `odd` 20 多, 20-odd: more, and of the same size; `some` 几十,
 * dozens: from `value` to below `value + precision`.
 */
export type Approximation = "about" | "above" | "least" | "below" | "nearly" | "most" | "odd" | "some";

type Measured<Kind extends string> = {
  kind: Kind;
  value: number;
  /** Size of the last digit shown, in units of `value`: 2,368万 → 10000, 30.2 % → 0.1. */
  precision: number;
  /** A plus or minus sign was written. */
  signed?: true;
  approx?: Approximation;
};

export type DurationUnit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";

/**
 * The parts of a date that were written. Impossible parts (month 13) stay, and agree with nothing. `third`: 上旬, 中旬 or
 * 下旬 of a month, 1 to 3. `week`: a week told from the day of the text (上周), counted from that of 1 January 2001, a Monday.
 */
export type DateParts = {
  year?: number;
  month?: number;
  day?: number;
  quarter?: number;
  half?: number;
  third?: number;
  week?: number;
};

export type NumberValue = Measured<"number">;
/** `value` in points: 30 for 30 %. `points`: a difference between two percentages (个百分点). */
export type PercentValue = Measured<"percent"> & { points?: true };
/** What stands under the stroke of a price or a compound unit: the hectare of 3.9 t/ha, the MWh of USD 62 per MWh. */
type Per = { per?: readonly Measure[] };
/** `value` in major units of `currency` (ISO 4217). */
export type MoneyValue = Measured<"money"> & { currency: string } & Per;
/** `unit` as it was written: 次, orders, kg; `measures`: what it measures, where it is a physical unit. */
export type CountValue = Measured<"count"> & { unit: string; measures?: readonly Measure[] } & Per;
/** `since`: the words tell how long something has gone on up to that day, or how long is left from it (`until`). */
export type DurationValue = Measured<"duration"> & { unit: DurationUnit; since?: Day; until?: Day };
export type OrdinalValue = Measured<"ordinal">;
/** Time of day in minutes after midnight, 1440 its end. `twelve`: written without saying which half of the day. */
export type TimeValue = Measured<"time"> & { twelve?: true };
/** Day of the week, 1 (Monday) to 7. `on`: the date that it stands beside (12月29日（周二）), of which it is told. */
export type WeekdayValue = Measured<"weekday"> & { on?: DateParts };
/** How many times as much: 3 for 3 倍, threefold and 增长两倍, 0.5 for halved. */
export type MultipleValue = Measured<"multiple">;
/** Percent of the price that is left to pay: 85 for 八五折 and 15 % off. */
export type DiscountValue = Measured<"discount">;
/**
 * `bare`: four digits alone, which may be a year or a number. `or`: the other reading where day and month could be
 * swapped (3/5/2026) or a week could be counted otherwise (next Tuesday). `said`: what was written, where the date was
 * counted from the day of the text (三天后: 3 days). `guessed`: the year was not written, and is the one that puts the date
 * nearest to the day of the text.
 */
export type DateValue = {
  kind: "date";
  date: DateParts;
  bare?: true;
  guessed?: true;
  or?: DateParts;
  said?: MeasuredValue | DateValue;
};

export type MeasuredValue =
  | NumberValue
  | PercentValue
  | MoneyValue
  | CountValue
  | DurationValue
  | OrdinalValue
  | TimeValue
  | WeekdayValue
  | MultipleValue
  | DiscountValue;
export type ScalarValue = MeasuredValue | DateValue;
export type RangeValue = { kind: "range"; from: ScalarValue; to: ScalarValue };
export type Value = ScalarValue | RangeValue;

/** A value and where it stands: UTF-16 offsets, `end` exclusive. */
export type FoundValue = Value & { start: number; end: number };

/** What a reader of one kind of value gives back: the value and the offset after it. */
export type Read<T extends Value = Value> = { value: T; end: number };

/** A bare figure. `scaled`: a magnitude (万, million) was written. `script` tells which units it may stand with. */
export type ReadNumber = {
  value: number;
  precision: number;
  end: number;
  scaled: boolean;
  script: "digits" | "chinese" | "words";
  /** The figure as written, without its magnitude. */
  mantissa: string;
  /** A hedge in the middle: 20 多万, 3万余. */
  approx?: Approximation;
};
