import type { FactEntry } from "#domain/evidence";
import { commonCurrencies } from "../values/currencies.ts";
import type { Measure } from "../values/physical-units.ts";
import { perOfName, unitOf } from "../values/read-unit.ts";
import { durationUnits } from "../values/units.ts";
import type { DurationUnit, MeasuredValue } from "../values/value.ts";
import { unitOfKey } from "./key-units.ts";

/** Units that add nothing to the number. */
const plainUnits: ReadonlySet<string> = new Set("number ordinal rating point score ratio share".split(" "));
const shares: ReadonlySet<string> = new Set(["percent", "%", "pct", "percentage"]);

/** `month`, hours, 个月, d: a span of time as a ledger writes it. */
function durationOf(unit: string): DurationUnit | undefined {
  for (const [pattern, name] of durationUnits) {
    for (const text of [unit, `个${unit}`]) {
      pattern.lastIndex = 0;
      if (pattern.exec(text)?.[0] === text) return name;
    }
  }
  return undefined;
}

/** A number with the ledger's word for its unit: `percent`, `CNY`, `month`, `kg`, `t/ha`, `order`. */
export function measuredIn(value: number, unit: string | undefined): MeasuredValue {
  const written = (unit ?? "").trim();
  const exact = { value, precision: 0 } as const;
  if (written === "" || plainUnits.has(written.replace(/s$/, ""))) return { kind: "number", ...exact };
  const duration = durationOf(written);
  if (duration) return { kind: "duration", ...exact, unit: duration };
  if (shares.has(written)) return { kind: "percent", ...exact };
  const isCode = /^[A-Z]{3}$/.test(written);
  if (isCode && commonCurrencies.has(written)) return { kind: "money", ...exact, currency: written };
  const physical = unitOf(written);
  if (physical) return { kind: "count", ...exact, ...physical };
  if (isCode) return { kind: "money", ...exact, currency: written };
  return { kind: "count", ...exact, unit: written.replace(/s$/, "") };
}

/** True for `m²`, kWh, 吨; spans of time and currencies are kinds of their own. */
export function isPhysical(unit: string): boolean {
  return unitOf(unit) !== null;
}

/** A number of things, or of a physical unit. */
export function countedIn(value: number, unit = ""): MeasuredValue {
  return { kind: "count", value, precision: 0, ...(unitOf(unit) ?? { unit }) };
}

/** A leaf of a record in the unit that its key carries; shares up to one may be of one or of a hundred, and stay bare. */
export function measuredByKey(value: number, path: string, beside?: string): MeasuredValue {
  const unit = beside ?? unitOfKey(path);
  return unit === "percent" && Math.abs(value) <= 1 ? measuredIn(value, undefined) : measuredIn(value, unit);
}

const bracket = /[（(]([^（()）]{1,12})[)）]\s*$/;

/** A unit in a fact's own name: “Weight (kg)”, 重量（公斤）, `product.weightKg`. */
function unitOfFact({ label, path }: FactEntry): string | undefined {
  for (const name of label ? [label.en, label.zh] : []) {
    const written = bracket.exec(name)?.[1];
    if (written !== undefined && (unitOf(written) ?? durationOf(written))) return written;
  }
  return unitOfKey(path);
}

function perOfFact({ label, path }: FactEntry): readonly Measure[] | undefined {
  const words = (path.split(".").at(-1) ?? "").replace(/([a-z0-9])([A-Z])/g, "$1 $2");
  return (label && (perOfName(label.en) ?? perOfName(label.zh))) ?? perOfName(words);
}

/** What a fact states, in the unit that its label or path tells where its value does not: USD 62, “Price per kWh”. */
export function inFactUnits<V extends { value: unknown }>(
  fact: FactEntry,
  stated: V,
): V | (V & { value: MeasuredValue }) {
  const { value } = fact;
  if (value.type === "number" && (value.unit ?? "") === "") {
    const unit = unitOfFact(fact);
    return unit === undefined ? stated : { ...stated, value: measuredIn(value.value, unit) };
  }
  if (value.type !== "money") return stated;
  const per = perOfFact(fact);
  const amount = { kind: "money", value: Number(value.amount), precision: 0, currency: value.currency } as const;
  return per ? { ...stated, value: { ...amount, per } } : stated;
}
