import type { Task } from "#domain/task";
import { taskRecord } from "#drafting/evidence/task-facts";
import type { ClaimId } from "#drafting/section-builder";
import { type AccountPage, firstOf } from "./account-page.ts";

/** What our side does next, each with who and by when as far as that is known. */
export function taskClaims(page: AccountPage, tasks: readonly Task[]): ClaimId[] {
  return tasks.map((task) => {
    const { index } = page;
    const record = taskRecord(task);
    const values = {
      step: index.ref("task.statement", record),
      owner: index.ref("task.owner", record),
      day: index.ref("task.dueOn", record),
      late: index.ref("task.overdue", record),
    };
    return firstOf(
      page,
      { kind: "fact", key: "task.ownedLate", values },
      { kind: "fact", key: "task.owned", values },
      { kind: "fact", key: "task.late", values },
      { kind: "fact", key: "task.due", values },
      { kind: "fact", key: "task.ownedBare", values },
      { kind: "fact", key: "task.bare", values },
    );
  });
}
