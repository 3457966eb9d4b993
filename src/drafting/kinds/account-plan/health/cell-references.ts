import { type Day, findDay } from "#domain/day";
import type { FactEntry, LedgerEntry } from "#domain/evidence";
import type { PlanCell } from "./plan-table.ts";

export type LedgerById = ReadonlyMap<string, LedgerEntry>;
type Reference = { entry: LedgerEntry; path: string };
export type Figure = { value: number; unit: string };

const reference = /\{\{\s*([A-Z]\d+)(?:\.([^{}\s]+))?\s*\}\}/g;

/** What the claims of a cell refer to, in order. Words that a person typed refer to nothing. */
export function referencesOf({ claims }: PlanCell, ledger: LedgerById): Reference[] {
  return claims.flatMap(({ source = "" }) =>
    [...source.matchAll(reference)].flatMap(([, id = "", path = ""]) => {
      const entry = ledger.get(id);
      return entry ? [{ entry, path }] : [];
    }),
  );
}

/** The facts among them. */
export function factsOf(cell: PlanCell, ledger: LedgerById): FactEntry[] {
  return referencesOf(cell, ledger).flatMap(({ entry }) => (entry.kind === "fact" ? [entry] : []));
}

/** The first figure a cell refers to, in major units of money and percent points. */
export function figureOf(cell: PlanCell, ledger: LedgerById): Figure | null {
  for (const { entry, path } of referencesOf(cell, ledger)) {
    const figure = entry.kind === "fact" ? factFigure(entry) : scoreFigure(entry, path);
    if (figure) return figure;
  }
  return null;
}

function factFigure({ value }: FactEntry): Figure | null {
  if (value.type === "money") return { value: Number(value.amount), unit: value.currency };
  if (value.type === "percent") return { value: value.value, unit: "percent" };
  if (value.type === "count") return { value: value.value, unit: value.unit ?? "count" };
  return value.type === "number" ? { value: value.value, unit: value.unit ?? "level" } : null;
}

function scoreFigure(entry: LedgerEntry, path: string): Figure | null {
  if (entry.kind !== "score" || (path !== "" && path !== "value")) return null;
  return entry.score.value === null ? null : { value: entry.score.value, unit: "percent" };
}

/** The first whole day a cell refers to. */
export function dayOf(cell: PlanCell, ledger: LedgerById): Day | null {
  const [day = null] = factsOf(cell, ledger).flatMap(({ value }) =>
    value.type === "date" ? (findDay(value.value) ?? []) : [],
  );
  return day;
}

/** The first name a cell refers to. */
export function nameOf(cell: PlanCell, ledger: LedgerById): string | null {
  const [name = null] = factsOf(cell, ledger).flatMap(({ value }) => (value.type === "name" ? [value.value] : []));
  return name;
}
