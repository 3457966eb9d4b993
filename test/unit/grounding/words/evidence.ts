import type { Claim } from "#domain/claim";
import { parseDay } from "#domain/day";
import type { LedgerEntry, TypedValue } from "#domain/evidence";
import type { Factor } from "#domain/score";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

type Rest = { record?: string; entity?: string; period?: string };

export function fact(id: string, path: string, value: TypedValue, [zh, en]: [string, string], rest: Rest = {}) {
  const { record = "account:1", entity = "青川泵业", ...period } = rest;
  return { id, kind: "fact" as const, path, value, label: { zh, en }, record, entity, ...period };
}

export const count = (value: number, unit: string): TypedValue => ({ type: "count", value, unit });
export const percent = (value: number): TypedValue => ({ type: "percent", value });
export const money = (amount: string): TypedValue => ({ type: "money", amount, currency: "CNY" });
export const name = (value: string): TypedValue => ({ type: "name", value });
export const choice = (value: string, zh: string, en: string): TypedValue => ({
  type: "enum",
  value,
  labels: { zh, en },
});

export function factor(
  id: string,
  raw: Factor["raw"],
  points = 0,
  unit = "ordinal",
  contribution = points / 10,
): Factor {
  return { id, raw, unit, points, weight: 0.1, contribution, evidence: [] };
}

type Given = { factors?: Factor[]; missing?: string[]; flags?: string[]; value?: number | null; band?: string };

export function score(id: string, method: string, given: Given = {}): LedgerEntry {
  const { factors = [], missing = [], flags = [], value = 50, band = "fair" } = given;
  const scale = { min: 0, max: 100 };
  const asOf = parseDay("2026-04-30");
  const rest = { version: "1", asOf, scale, coverage: 1, configHash: "c" };
  return { id, kind: "score", score: { method, value, band, factors, missing, flags, ...rest } };
}

/** Severity, code and span of what is found in a claim about what it cites. */
export function createFound(entries: readonly LedgerEntry[]) {
  const ledger = prepareLedger(entries);
  return (text: string, evidence: string[], kind: Claim["kind"] = "fact"): string[] => {
    const claims: Claim[] = [{ id: "c", kind, text, evidence, origin: "model" }];
    return verify({ claims, ledger, lang: "en" }).findings.map(
      ({ severity, code, span }) => `${severity} ${code} ${span}`,
    );
  };
}
