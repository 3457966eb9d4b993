import { addDays, type Day } from "#domain/day";
import type { Task, TaskStatus } from "#domain/task";
import { AppError } from "#errors";
import { recordAudit } from "#store/audit";
import { listCompetitorNames } from "#store/competitors";
import { bumpDataVersion } from "#store/organisations";
import { getTask, insertTask, listTasks, type TaskChange, type TaskFilter, updateTask } from "#store/tasks";
import { readWithOrg, withOrg } from "#store/with-org";
import { accountOf } from "../account-page.ts";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import { type PageRequest, pageOf } from "../page-of.ts";
import type { PortfolioReader } from "../portfolio.ts";
import type { ScoredPortfolio } from "../score-portfolio.ts";
import { assertEditable } from "../sight/access.ts";
import { refuseConduct } from "./refuse-conduct.ts";
import { taskView } from "./task-view.ts";

/** `overdue`: due before the day; `week`: due up to six days after it, overdue ones with them; `open`: all that are open. */
export const taskSpans = ["overdue", "week", "open"] as const;
export type TaskSpan = (typeof taskSpans)[number];

export type TaskInput = {
  statement: string;
  ownerName?: string | null | undefined;
  dueOn?: Day | null | undefined;
  contactId?: string | null | undefined;
  opportunityId?: string | null | undefined;
};
/** `updatedAt`: when the task that the person had before them was last changed. */
export type TaskEdit = {
  updatedAt: string;
  statement?: string | undefined;
  ownerName?: string | null | undefined;
  dueOn?: Day | null | undefined;
  status?: TaskStatus | undefined;
};

type AccountTasks = PageRequest & { status?: TaskStatus | undefined; asOf?: Day | undefined };
type AllTasks = PageRequest & { due?: TaskSpan | undefined; owner?: string | undefined; asOf?: Day | undefined };

/** What our side does next: who, what, by when (`10-method.md §17`). */
export function createTasks({ db }: Deps, readPortfolio: PortfolioReader) {
  return {
    /** Tasks of one account, open ones first. @throws AppError `not-found` */
    ofAccount: async (caller: Caller, accountId: string, { status, asOf: asked, ...page }: AccountTasks) => {
      const portfolio = await readPortfolio(caller, asked);
      accountOf(portfolio, accountId);
      return pageOfTasks(portfolio, await read(caller, { accountId, status }), page);
    },
    /** Open tasks of all accounts that the caller sees, by due day. */
    all: async (caller: Caller, { due = "open", owner, asOf: asked, ...page }: AllTasks) => {
      const portfolio = await readPortfolio(caller, asked);
      const filter: TaskFilter = { ...spans[due](portfolio.asOf), ownerName: owner, status: "open" };
      const tasks = await read(caller, filter);
      const seen = tasks.filter(({ accountId }) => portfolio.accounts.has(accountId));
      return pageOfTasks(portfolio, seen, page);
    },
    /**
     * @throws AppError `not-found`, `forbidden` for those who only read, `invalid-input` for what must not be done, and for a
     *   contact or deal of another account
     */
    add: async (caller: Caller, accountId: string, input: TaskInput) => {
      const portfolio = await readPortfolio(caller, undefined);
      checkOfAccount(portfolio, accountId, input);
      const { orgId, actor } = caller;
      const { statement, ownerName = null, dueOn = null, contactId = null, opportunityId = null } = input;
      const task = await withOrg(db, orgId, async (tx) => {
        await assertEditable(tx, caller, accountId, accountId);
        refuseConduct("statement", statement, portfolio.scoring.conduct, await listCompetitorNames(tx, orgId));
        const values = { accountId, contactId, opportunityId, statement, ownerName, dueOn, by: actor };
        const added = await insertTask(tx, orgId, { ...values, noteId: null, quote: null });
        await bumpDataVersion(tx, orgId);
        const details = { statement, ownerName, dueOn };
        await recordAudit(tx, orgId, { actor, action: "add-task", subject: `task:${added.id}`, details });
        return added;
      });
      return taskView(portfolio, task);
    },
    /**
     * Done or dropped, a task is closed on the day we stand at; opened again, it has no such day.
     * @throws AppError `not-found`, `forbidden` for those who only read, `precondition-failed` where somebody changed it
     *   meanwhile, `invalid-input` for what must not be done
     */
    change: async (caller: Caller, id: string, { updatedAt, ...edit }: TaskEdit) => {
      const portfolio = await readPortfolio(caller, undefined);
      const { orgId, actor } = caller;
      const task = await withOrg(db, orgId, async (tx) => {
        const held = await getTask(tx, orgId, id);
        await assertEditable(tx, caller, held.accountId, id);
        if (Date.parse(held.updatedAt) !== Date.parse(updatedAt))
          throw new AppError("precondition-failed", `task ${id} was changed at ${held.updatedAt}`);
        if (edit.statement !== undefined)
          refuseConduct("statement", edit.statement, portfolio.scoring.conduct, await listCompetitorNames(tx, orgId));
        const change = changeOf(held, edit, portfolio.asOf);
        if (Object.keys(change).length === 0) return held;
        const changed = await updateTask(tx, orgId, id, change);
        await bumpDataVersion(tx, orgId);
        await recordAudit(tx, orgId, { actor, action: "change-task", subject: `task:${id}`, details: change });
        return changed;
      });
      return taskView(portfolio, task);
    },
  };

  function read({ orgId }: Caller, filter: TaskFilter): Promise<Task[]> {
    return readWithOrg(db, orgId, (tx) => listTasks(tx, orgId, filter));
  }
}

const spans: Record<TaskSpan, (asOf: Day) => TaskFilter> = {
  overdue: (asOf) => ({ dueBefore: asOf }),
  week: (asOf) => ({ dueUpTo: addDays(asOf, 6) }),
  open: () => ({}),
};

function pageOfTasks(portfolio: ScoredPortfolio, tasks: readonly Task[], page: PageRequest) {
  const { items, nextCursor } = pageOf(tasks, page);
  return { asOf: portfolio.asOf, items: items.map((task) => taskView(portfolio, task)), nextCursor };
}

/** What differs from the task as it stands. */
function changeOf(held: Task, { statement, ownerName, dueOn, status }: Omit<TaskEdit, "updatedAt">, asOf: Day) {
  const change: TaskChange = {};
  if (statement !== undefined && statement !== held.statement) change.statement = statement;
  if (ownerName !== undefined && ownerName !== held.ownerName) change.ownerName = ownerName;
  if (dueOn !== undefined && dueOn !== held.dueOn) change.dueOn = dueOn;
  if (status !== undefined && status !== held.status)
    Object.assign(change, { status, closedOn: status === "open" ? null : asOf });
  return change;
}

function checkOfAccount(portfolio: ScoredPortfolio, accountId: string, input: TaskInput): void {
  const { contacts, opportunities } = accountOf(portfolio, accountId);
  for (const [field, records] of [["contactId", contacts] as const, ["opportunityId", opportunities] as const]) {
    const id = input[field] ?? null;
    if (id === null || records.some((record) => record.id === id)) continue;
    const reason = `no record ${id} of this account`;
    throw new AppError("invalid-input", `${field}: ${reason}`, { fields: [{ field, reason }] });
  }
}
