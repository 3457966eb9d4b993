import type { Lang } from "#domain/lang";
import type { Factor } from "#domain/score";
import { measuredIn } from "./ledger/in-units.ts";
import { renderMoney, renderNumber } from "./values/render-amount.ts";
import { renderDate } from "./values/render-date.ts";
import { renderDuration, renderPercent, renderValue } from "./values/render-value.ts";
import type { MeasuredValue } from "./values/value.ts";

/** A measured value in words: money, percent, duration, count with its unit, or a plain number. */
export function renderMeasured(value: MeasuredValue, lang: Lang): string {
  if (value.kind === "money") return renderMoney(value.value, value.currency, lang);
  if (value.kind === "percent") return renderPercent(value.value);
  if (value.kind === "duration") return renderDuration(value.value, value.unit, lang);
  if (value.kind === "count") return renderValue({ type: "count", value: value.value, unit: value.unit }, lang);
  return renderNumber(value.value);
}

/** What a factor measured, in its own unit; null where it measured nothing. */
export function renderFactorRaw({ raw, unit }: Factor, lang: Lang): string | null {
  if (raw === null) return null;
  if (typeof raw === "number") return renderMeasured(measuredIn(raw, unit), lang);
  return typeof raw === "string" ? renderDate(raw, lang) : String(raw);
}
