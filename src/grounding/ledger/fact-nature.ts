import type { FactEntry } from "#domain/evidence";
import { canBeSame, type Things, thingsInName, thingsOf } from "../values/counted-things.ts";
import { type Rate, rateOfName } from "../values/rates.ts";
import type { EvidenceValue } from "./evidence-value.ts";

/** `account.visitsPerYear.business` → `account visits per year business`. */
function wordsOfPath(path: string): string {
  return path
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[._]/g, " ")
    .toLowerCase();
}

/** A label without whom it is of, its scale, its limits and its formula. */
function headOf(label: string): string {
  const [head = ""] = label.split(/ · |[（(=＝：:，,÷]/, 1);
  return head.trim();
}

function merge(sets: readonly (Things | undefined)[]): Things | undefined {
  const all = new Set(sets.flatMap((set) => [...(set ?? [])]));
  return all.size > 0 ? all : undefined;
}

/**
 * What a fact counts: by its unit, which its name may narrow (a `person` that is called an employee), else by its name.
 */
function thingsOfFact({ value, label, path }: FactEntry): Things | undefined {
  if (value.type !== "count" && value.type !== "number") return undefined;
  const unit = thingsOf(value.unit ?? "");
  const named = merge([label && thingsInName(headOf(label.zh)), label && thingsInName(headOf(label.en))]);
  const told = named ?? thingsInName(wordsOfPath(path.split(".").at(-1) ?? ""));
  if (!unit || !told) return unit ?? told;
  const narrower = new Set([...told].filter((id) => canBeSame(new Set([id]), unit)));
  return narrower.size > 0 ? narrower : unit;
}

/** Months that a period lasts, and what a figure for so long is told for. */
const ratesByMonths: Readonly<Record<number, Rate>> = { 1: "month", 3: "quarter", 6: "half", 12: "year" };

function rateOfPeriod(period: readonly EvidenceValue[]): Rate | undefined {
  const months = period.flatMap(({ value }) =>
    value.kind === "duration" && value.unit === "month" ? [value.value] : [],
  );
  return ratesByMonths[months[0] ?? 0];
}

const flowing: ReadonlySet<string> = new Set(["money", "count", "number"]);

function rateOfFact({ value, label, path }: FactEntry, period: readonly EvidenceValue[]): Rate | undefined {
  const flows = flowing.has(value.type);
  if (!flows && value.type !== "percent") return undefined;
  const unit = value.type === "count" || value.type === "number" ? (value.unit ?? "").replace("/", " per ") : "";
  const byName = label && (rateOfName(headOf(label.zh)) ?? rateOfName(headOf(label.en)));
  const named = rateOfName(unit) ?? byName ?? rateOfName(wordsOfPath(path));
  return named ?? (flows ? rateOfPeriod(period) : undefined);
}

/** What a fact's own values count, and for which span of time they are told: by its unit, label, path and `period`. */
export function natureOf(fact: FactEntry, period: readonly EvidenceValue[]): Pick<EvidenceValue, "things" | "rate"> {
  const things = thingsOfFact(fact);
  const rate = rateOfFact(fact, period);
  return { ...(things && { things }), ...(rate && { rate }) };
}
