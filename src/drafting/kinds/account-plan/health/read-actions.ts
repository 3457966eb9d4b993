import type { PlanAction } from "#scoring/plan/action";
import { dayOf, type LedgerById, nameOf } from "./cell-references.ts";
import { cellText, type PlanCell, type PlanDocument, type PlanRow, planRows } from "./plan-table.ts";
import type { ReadObjective } from "./read-objectives.ts";
import { closestOf, subjectsOf } from "./subjects.ts";

const columns = ["col.what", "col.why", "col.when", "col.where", "col.who", "col.how", "col.howMuch"] as const;
type Column = (typeof columns)[number];

/**
 * The actions of a plan as its table states them. The table says why in words; the objective an action serves is the
 * one about the same person, deal, product or account. A plan that is being drafted has nothing done yet, and its
 * table knows no dependencies.
 */
export function readActions(
  plan: PlanDocument,
  ledger: LedgerById,
  objectives: readonly ReadObjective[],
): PlanAction[] {
  return planRows(plan, "actions", columns).map((row, at) => readAction(row, at, ledger, objectives));
}

function readAction(
  row: PlanRow<Column>,
  at: number,
  ledger: LedgerById,
  objectives: readonly ReadObjective[],
): PlanAction {
  const what = row("col.what");
  const subjects = subjectsOf([what, row("col.why"), row("col.how")], ledger);
  const candidates = objectives.map(({ objective, subjects: of }) => ({ id: objective.id, subjects: of }));
  return {
    id: what.claims[0]?.id ?? `actions-row-${at + 1}`,
    what: cellText(what),
    why: cellText(row("col.why")) === null ? null : closestOf(subjects, candidates),
    when: dayOf(row("col.when"), ledger),
    where: cellText(row("col.where")),
    who: personOf(row("col.who"), ledger),
    how: cellText(row("col.how")),
    howMuch: cellText(row("col.howMuch")),
    done: false,
    dependsOn: [],
  };
}

/** Whom a cell names: by reference, or as somebody typed it. */
export function personOf(cell: PlanCell, ledger: LedgerById): string | null {
  return nameOf(cell, ledger) ?? cellText(cell);
}
