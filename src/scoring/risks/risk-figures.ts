import type { ChecklistAnswer } from "#domain/opportunity";
import { sortedUnique } from "../rules/compare-text.ts";
import type { riskChainFlags } from "./risks-config.ts";

export type RiskFigureId =
  | (typeof riskChainFlags)[number]
  | "krDrop"
  | "visitOverdue"
  | "noNote"
  | "daysSinceNote"
  | "staleKeyData"
  | "daysPastClose"
  | "budgetConfirmed"
  | "pricePositionKnown"
  | "paymentTermsAccepted"
  | "claims"
  | "referenceAvailable"
  | "marketShare"
  | "negotiating"
  | "plan"
  | "walletChange"
  | "supplierGap"
  | "chainChange"
  | "recentChange";

/** A figure beside the limit it is held against; `raises` is null where the figure is not known. */
export type RiskFigure = {
  id: RiskFigureId;
  value: number | string | boolean | null;
  limit: number | string | boolean | null;
  unit: string;
  raises: boolean | null;
  evidence: string[];
};

/** What the facts say of one check: `raised` null where they do not decide it, `missing` then names what to collect. */
export type ComputedRisk = { raised: boolean | null; figures: RiskFigure[]; missing: string[] };

type Held<Value> = {
  id: RiskFigureId;
  unit: string;
  value: Value | null | undefined;
  limit: RiskFigure["limit"];
  raises: (value: Value) => boolean | null;
  evidence?: readonly string[] | undefined;
};

export function hold<Value extends number | string | boolean>(held: Held<Value>): RiskFigure {
  const { id, unit, limit, evidence = [] } = held;
  const value = held.value ?? null;
  return {
    id,
    value,
    limit,
    unit,
    raises: value === null ? null : held.raises(value),
    evidence: sortedUnique(evidence),
  };
}

/** An answer's place among the figures; unknown is no answer. */
export function knownAnswer(answer: ChecklistAnswer | undefined): Exclude<ChecklistAnswer, "unknown"> | null {
  return answer === undefined || answer === "unknown" ? null : answer;
}

/**
 * True where one figure raises the check, false where none of `decisive` does, else null. The others may raise it, but
 * a check may be clear without them.
 */
export function raisedByAny(decisive: readonly RiskFigure[], others: readonly RiskFigure[] = []): boolean | null {
  if ([...decisive, ...others].some(({ raises }) => raises)) return true;
  return decisive.every(({ raises }) => raises === false) ? false : null;
}

/** True where every figure raises the check, false where one does not, else null. */
export function raisedByAll(figures: readonly RiskFigure[]): boolean | null {
  if (figures.some(({ raises }) => raises === false)) return false;
  return figures.every(({ raises }) => raises) ? true : null;
}

/** `missing` by what is unknown: nothing is asked for once the check is decided. */
export function computed(
  raised: boolean | null,
  figures: RiskFigure[],
  unknown: Readonly<Record<string, boolean>>,
): ComputedRisk {
  const missing = raised === null ? Object.keys(unknown).filter((fact) => unknown[fact]) : [];
  return { raised, figures, missing };
}
