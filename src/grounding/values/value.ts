/** How far a written figure may stand from the true one: 约 / about, 超过 20 多 / more than, 近 / nearly. */
export type Approximation = "about" | "above" | "below";

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

/** The parts of a date that were written. Impossible parts (month 13) stay, and agree with nothing. */
export type DateParts = { year?: number; month?: number; day?: number; quarter?: number; half?: number };

export type NumberValue = Measured<"number">;
/** `value` in points: 30 for 30 %. `points`: a difference between two percentages (个百分点). */
export type PercentValue = Measured<"percent"> & { points?: true };
/** `value` in major units of `currency` (ISO 4217). */
export type MoneyValue = Measured<"money"> & { currency: string };
/** `unit` as it was written: 次, orders, kg. */
export type CountValue = Measured<"count"> & { unit: string };
export type DurationValue = Measured<"duration"> & { unit: DurationUnit };
export type OrdinalValue = Measured<"ordinal">;
/** Time of day in minutes after midnight. */
export type TimeValue = Measured<"time">;
/** `bare`: four digits alone, which may be a year or a number. */
export type DateValue = { kind: "date"; date: DateParts; bare?: true };

export type MeasuredValue =
  | NumberValue
  | PercentValue
  | MoneyValue
  | CountValue
  | DurationValue
  | OrdinalValue
  | TimeValue;
export type ScalarValue = MeasuredValue | DateValue;
export type RangeValue = { kind: "range"; from: ScalarValue; to: ScalarValue };
export type Value = ScalarValue | RangeValue;

/** A value and where it stands: UTF-16 offsets, `end` exclusive. */
export type FoundValue = Value & { start: number; end: number };

/** What a reader of one kind of value gives back: the value and the offset after it. */
export type Read<T extends Value = Value> = { value: T; end: number };
