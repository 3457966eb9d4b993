import { type DecisionRole, decisionRoles } from "#domain/contact";
import type { GapKind } from "../relationship/decision-chain.ts";
import { commercialTasks } from "./commercial-tasks.ts";
import { deliveryTasks } from "./delivery-tasks.ts";
import { operationsTasks } from "./operations-tasks.ts";
import { relationshipTasks } from "./relationship-tasks.ts";
import { solutionTasks } from "./solution-tasks.ts";
import type { Task } from "./task.ts";

const all = [...relationshipTasks, ...solutionTasks, ...commercialTasks, ...deliveryTasks, ...operationsTasks] as const;
export type TaskId = (typeof all)[number]["id"];
export type CatalogueTask = Task & { id: TaskId };

/** The task building 任务大厦 (`10-method.md §19`), column by column. */
export const tasks: readonly CatalogueTask[] = all;

/**
 * Tasks that answer any of `ids` (`decision-chain.gap.D`, `win-rate.commercial.budgetConfirmed`, `risks.weak-brand` …):
 * those that answer most of them first, then those that answer the earlier ones, then as the building stands. Ids that
 * no task answers are passed over: a company's own checklist items have none.
 */
export function tasksFor(ids: readonly string[]): CatalogueTask[] {
  const wanted = [...new Set(ids)];
  const placesOf = ({ answers }: CatalogueTask) =>
    wanted.flatMap((id, place) => (answers.some((answer) => answer === id) ? [place] : []));
  return tasks
    .map((task) => ({ task, places: placesOf(task) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => b.places.length - a.places.length || (a.places[0] ?? 0) - (b.places[0] ?? 0))
    .map(({ task }) => task);
}

/** Tasks for one gap of the decision chain, the kind of gap first; those made for other roles alone are left out. */
export function tasksForGap(role: DecisionRole, kind: GapKind): CatalogueTask[] {
  const gapOf = (one: DecisionRole) => `decision-chain.gap.${one}` as const;
  return tasksFor([`decision-chain.gap.${kind}`, gapOf(role)]).filter(({ answers }) => {
    const meant = decisionRoles.filter((one) => answers.includes(gapOf(one)));
    return meant.length === 0 || meant.includes(role);
  });
}
