import { lastRate, leadingRate, type Rate } from "../values/rates.ts";
import type { FoundValue, ScalarValue } from "../values/value.ts";
import { firstAfter, partsClauses } from "./places.ts";

const reach = 48;
const flowing: ReadonlySet<ScalarValue["kind"]> = new Set<ScalarValue["kind"]>(["money", "count", "number", "percent"]);

/** By what a share is taken may be said first: 按年采购额，我方占 45 %. */
function isWholePhrase(between: string): boolean {
  return !/[；。！？!?;\n]|\.(?=\s|$)/.test(between);
}

/** The span of time that the words beside a figure tell it for: right behind it, else before it in its clause. */
export function rateBeside(text: string, values: readonly FoundValue[], value: FoundValue): Rate | undefined {
  const { kind } = value.kind === "range" ? value.from : value;
  if (!flowing.has(kind)) return undefined;
  const behind = leadingRate(text.slice(value.end, value.end + reach));
  if (behind) return behind;
  const last = values[firstAfter(values, value.start) - 1];
  const from = Math.max(value.start - reach, last?.end ?? 0);
  const head = text.slice(from, value.start);
  const found = lastRate(head);
  if (!found) return undefined;
  const between = head.slice(found.end);
  const isHeld = kind === "percent" ? isWholePhrase(between) : !partsClauses(between);
  return isHeld ? found.rate : undefined;
}
