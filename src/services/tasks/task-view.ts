import type { Task } from "#domain/task";
import type { ScoredPortfolio } from "../score-portfolio.ts";

/** A task with the names of what it is about, and whether its day is over on the day we stand at. */
export function taskView({ accounts, asOf }: Pick<ScoredPortfolio, "accounts" | "asOf">, task: Task) {
  const { contactId, opportunityId, createdAt, updatedAt, ...own } = task;
  const scored = accounts.get(task.accountId);
  return {
    ...own,
    accountName: scored?.account.name ?? task.accountId,
    contact: named(scored?.contacts, contactId),
    opportunity: named(scored?.opportunities, opportunityId),
    isOverdue: task.status === "open" && task.dueOn !== null && task.dueOn < asOf,
    createdAt: moment(createdAt),
    updatedAt: moment(updatedAt),
  };
}

function named(records: readonly { id: string; name: string }[] | undefined, id: string | null) {
  return id === null ? null : { id, name: records?.find((record) => record.id === id)?.name ?? id };
}

/** As every browser reads it. */
function moment(stored: string): string {
  return new Date(stored).toISOString();
}
