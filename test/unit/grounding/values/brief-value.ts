import { type FindOptions, findValues } from "#grounding/values/find-values";
import type { DateParts, ScalarValue, Value } from "#grounding/values/value";

const marks = { about: "~", above: ">", least: "≥", below: "<", nearly: "≲", most: "≤", odd: "+", some: "…" } as const;

function briefDate({ year, quarter, half, month, day, third, week }: DateParts): string {
  const part = [
    quarter && `Q${quarter}`,
    half && `H${half}`,
    month,
    day,
    third && `T${third}`,
    week && `W${week}`,
  ].filter((piece) => piece !== undefined);
  return `date ${[year, ...part].filter((piece) => piece !== undefined).join("-")}`;
}

function briefScalar(value: ScalarValue): string {
  if (value.kind === "date") return briefDate(value.date);
  const unit = value.kind === "money" ? ` ${value.currency}` : "unit" in value ? ` ${value.unit}` : "";
  const mark = value.approx === undefined ? "" : marks[value.approx];
  return `${value.kind} ${mark}${Number(value.value.toPrecision(12))}${unit}`;
}

/** A value in one line: `money ~23680000 CNY`, `range percent 10..percent 20`, `date 2026-Q1`. */
export function briefValue(value: Value): string {
  if (value.kind !== "range") return briefScalar(value);
  return `range ${briefScalar(value.from)}..${briefScalar(value.to)}`;
}

/** All values of a text, each in one line. */
export function briefValues(text: string, options: FindOptions = {}): string[] {
  return findValues(text, options).map(briefValue);
}
