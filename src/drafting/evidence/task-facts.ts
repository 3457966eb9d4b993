import { daysBetween } from "#domain/day";
import type { Task } from "#domain/task";
import { guardConduct } from "#scoring/conduct/guard-conduct";
import { type Dossier, worthALine } from "../dossier.ts";
import { isSayable } from "../quotes/quotable-sentences.ts";
import { date, days, type FactContext, type FactInput, fact, name, words } from "./fact-input.ts";

const tasksShown = 8;

export const taskRecord = ({ id }: Pick<Task, "id">) => `tasks:${id}`;

/** Open tasks that may be said, by due day. */
export function shownTasks(dossier: Pick<Dossier, "tasks" | "conduct" | "isWhole">): Task[] {
  const open = (dossier.tasks ?? []).filter(
    ({ status, statement }) =>
      status === "open" && isSayable(statement) && guardConduct(statement, dossier.conduct).verdict === "fine",
  );
  return worthALine(open, tasksShown, dossier);
}

/** What our side does next, who does it, and by when (`10-method.md §17`). */
export function taskFacts(dossier: Dossier): FactInput[] {
  return shownTasks(dossier).flatMap((task) => {
    const { statement, ownerName, dueOn } = task;
    const context: FactContext = {
      record: taskRecord(task),
      entity: dossier.account.name,
      accountId: dossier.account.id,
      asOf: dossier.asOf,
      of: dossier.account.name,
    };
    const late = dueOn === null ? 0 : daysBetween(dueOn, dossier.asOf);
    return [
      ...fact("task.statement", words(statement), context),
      ...fact("task.owner", name(ownerName), context),
      ...fact("task.dueOn", date(dueOn), context),
      ...fact("task.overdue", late > 0 ? days(late) : null, context),
    ];
  });
}
