import type { PlanObjective } from "#scoring/plan/objective";
import { dayOf, factsOf, figureOf, type LedgerById, nameOf } from "./cell-references.ts";
import { cellText, type PlanCell, type PlanDocument, type PlanRow, planRows } from "./plan-table.ts";
import { type RowSubjects, subjectsOf } from "./subjects.ts";

const columns = ["col.objective", "col.metric", "col.baseline", "col.target", "col.due", "col.answers"] as const;
type Column = (typeof columns)[number];
export type ReadObjective = { objective: PlanObjective; subjects: RowSubjects };

/**
 * The objectives of a plan as its table states them. Figures and days are what the cells refer to, so that typed
 * digits, which nothing stands behind, count for none. `growths`: of the account's revenue, the trend of whatever
 * aims at revenue.
 */
export function readObjectives(plan: PlanDocument, ledger: LedgerById, growths: readonly number[]): ReadObjective[] {
  return planRows(plan, "objectives", columns).map((row, at) => ({
    objective: readObjective(row, at, ledger, growths),
    subjects: subjectsOf([row("col.objective"), row("col.metric"), row("col.answers")], ledger),
  }));
}

function readObjective(
  row: PlanRow<Column>,
  at: number,
  ledger: LedgerById,
  growths: readonly number[],
): PlanObjective {
  const what = row("col.objective");
  const baseline = figureOf(row("col.baseline"), ledger);
  const target = figureOf(row("col.target"), ledger);
  const isRevenue = factsOf(row("col.target"), ledger).some(({ path }) => path === "plan.revenueTarget");
  return {
    id: what.claims[0]?.id ?? `objectives-row-${at + 1}`,
    metric: cellText(row("col.metric")),
    object: nameOf(what, ledger) ?? nameOf(row("col.metric"), ledger),
    baseline: baseline?.value ?? null,
    target: target?.value ?? null,
    unit: baseline?.unit ?? target?.unit ?? null,
    dueOn: dayOf(row("col.due"), ledger),
    linkedTo: linksOf(row("col.answers"), ledger),
    trend: isRevenue ? { yearlyGrowths: [...growths] } : null,
  };
}

/** Evidence behind what an objective answers; the account's own name is no need, gap or strategy. */
function linksOf({ claims }: PlanCell, ledger: LedgerById): string[] {
  const ids = new Set(claims.flatMap(({ evidence }) => evidence));
  const links = [...ids].filter((id) => {
    const entry = ledger.get(id);
    return entry !== undefined && !(entry.kind === "fact" && /^account\.(short)?name$/i.test(entry.path));
  });
  return links.sort();
}
