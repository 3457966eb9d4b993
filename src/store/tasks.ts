import { and, asc, eq, getTableColumns, lt, lte, type SQL, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#db/client";
import { tasks } from "#db/schema/tasks";
import type { Day } from "#domain/day";
import { type Task, type TaskStatus, taskSchema } from "#domain/task";
import { AppError } from "#errors";

const { orgId: _org, ...told } = getTableColumns(tasks);
const one = (orgId: string, id: string) => and(eq(tasks.orgId, orgId), eq(tasks.id, id));
const now = sql`now()`;

export type TaskFilter = {
  accountId?: string | undefined;
  ownerName?: string | undefined;
  status?: TaskStatus | undefined;
  /** Due before this day, without it. */
  dueBefore?: Day | undefined;
  /** Due up to this day, with it. */
  dueUpTo?: Day | undefined;
};

/** Open ones first, then by due day, those without one last, then in the order of writing. */
export async function listTasks(tx: Tx, orgId: string, filter: TaskFilter = {}): Promise<Task[]> {
  const { accountId, ownerName, status, dueBefore, dueUpTo } = filter;
  const wanted: (SQL | undefined)[] = [
    eq(tasks.orgId, orgId),
    accountId === undefined ? undefined : eq(tasks.accountId, accountId),
    ownerName === undefined ? undefined : eq(tasks.ownerName, ownerName),
    status === undefined ? undefined : eq(tasks.status, status),
    dueBefore === undefined ? undefined : lt(tasks.dueOn, dueBefore),
    dueUpTo === undefined ? undefined : lte(tasks.dueOn, dueUpTo),
  ];
  const rows = await tx
    .select(told)
    .from(tasks)
    .where(and(...wanted))
    .orderBy(sql`${tasks.status} <> 'open'`, sql`${tasks.dueOn} asc nulls last`, asc(tasks.createdAt), asc(tasks.id));
  return rows.map((row) => taskSchema.parse(row));
}

/** @throws AppError `not-found` */
export async function getTask(tx: Tx, orgId: string, id: string): Promise<Task> {
  const [row] = await tx.select(told).from(tasks).where(one(orgId, id)).for("update");
  if (!row) throw unknownTask(id);
  return taskSchema.parse(row);
}

export type NewTask = Omit<Task, "id" | "status" | "closedOn" | "createdAt" | "updatedAt">;

export async function insertTask(tx: Tx, orgId: string, task: NewTask): Promise<Task> {
  const [row] = await tx
    .insert(tasks)
    .values({ ...task, orgId, id: uuidv7(), status: "open" })
    .returning(told);
  return taskSchema.parse(row);
}

export type TaskChange = Partial<Pick<Task, "statement" | "ownerName" | "dueOn" | "status" | "closedOn">>;

/** @throws AppError `not-found` */
export async function updateTask(tx: Tx, orgId: string, id: string, change: TaskChange): Promise<Task> {
  const [row] = await tx
    .update(tasks)
    .set({ ...change, updatedAt: now })
    .where(one(orgId, id))
    .returning(told);
  if (!row) throw unknownTask(id);
  return taskSchema.parse(row);
}

function unknownTask(id: string): AppError {
  return new AppError("not-found", `no task ${id}`, { params: { what: id } });
}
