import type { Day } from "#domain/day";
import { toDecimal } from "#domain/money";
import { listNotes } from "#store/notes";
import { listTasks } from "#store/tasks";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { type PageRequest, pageOf } from "./page-of.ts";
import type { PortfolioReader } from "./portfolio.ts";

export type TimelineItem = {
  type: "order" | "interaction" | "note" | "deal" | "task";
  id: string;
  date: Day | null;
  title: string;
  detail: string | null;
  author: string | null;
};

/** What happened with an account up to the day asked for, newest first. */
export function createTimeline({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined, page: PageRequest) => {
    const { asOf, ...portfolio } = await readPortfolio(caller, asked);
    const { purchases, interactions, opportunities } = accountOf({ asOf, ...portfolio }, id);
    const { notes, done } = await withOrg(db, caller.orgId, async (tx) => ({
      notes: await listNotes(tx, caller.orgId, id),
      done: await listTasks(tx, caller.orgId, { accountId: id, status: "done" }),
    }));
    const items: TimelineItem[] = [
      ...notes.map((note) => ({
        type: "note" as const,
        id: note.id,
        date: note.date,
        title: note.title,
        detail: note.text.slice(0, 160),
        author: note.author,
      })),
      ...(purchases.dealsAsOrders ? [] : purchases.orders).map((order) => ({
        type: "order" as const,
        id: order.id,
        date: order.date,
        title: order.externalId,
        detail: `${toDecimal(order)} ${order.currency}`,
        author: null,
      })),
      ...interactions.map((visit) => ({
        type: "interaction" as const,
        id: visit.id,
        date: visit.date,
        title: visit.kind,
        detail: visit.summary,
        author: visit.ownerName,
      })),
      ...opportunities
        .filter(({ status }) => status !== "open")
        .map((deal) => ({
          type: "deal" as const,
          id: deal.id,
          date: deal.closeOn,
          title: deal.name,
          detail: deal.status,
          author: deal.ownerName,
        })),
      ...done.map((task) => ({
        type: "task" as const,
        id: task.id,
        date: task.closedOn,
        title: task.statement,
        detail: null,
        author: task.ownerName,
      })),
    ];
    const past = items.filter(({ date }) => date === null || date <= asOf);
    return pageOf(past.sort(newestFirst), page);
  };
}

function newestFirst(a: TimelineItem, b: TimelineItem): number {
  const [left, right] = [`${a.date ?? ""}|${a.id}`, `${b.date ?? ""}|${b.id}`];
  return left < right ? 1 : left > right ? -1 : 0;
}
