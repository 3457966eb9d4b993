import type { AccountRow } from "../api/types.ts";

export type OverdueVisit = { row: AccountRow; level: string; dueOn: string; daysOverdue: number };

/** Accounts whose next visit is past due, the longest overdue first, then by name. */
export function overdueVisits(rows: readonly AccountRow[]): OverdueVisit[] {
  return rows
    .flatMap((row) => (row.nextVisit && row.nextVisit.daysOverdue > 0 ? [{ row, ...row.nextVisit }] : []))
    .sort((a, b) => b.daysOverdue - a.daysOverdue || a.row.name.localeCompare(b.row.name, "zh-CN"));
}
