import { dueThings, topAccounts } from "../blocks/account-list.ts";
import { fitMessages } from "../blocks/fit-messages.ts";
import { helpBlocks } from "../blocks/help-blocks.ts";
import { tell } from "../turns/turn.ts";
import type { Command } from "./command.ts";

const mostShown = 10;
const mostDue = 100;

/** Accounts that need attention first. */
export const showTop: Command = async ({ services, words }, { caller, lang, replyAbout }) => {
  const { asOf, items } = await services.listAccounts(caller, { sort: "attention", limit: mostDue });
  const all = items.filter(({ attention }) => attention !== null);
  const rows = all.slice(0, mostShown);
  await replyAbout(null).finish(fitMessages(topAccounts({ asOf, rows, total: all.length }, words(lang)), { lang }));
};

/** Visits that are overdue, and what is due within a week. */
export const showDue: Command = async ({ services, words }, { caller, lang, replyAbout }) => {
  const { asOf, items } = await services.listAccounts(caller, { sort: "attention", limit: mostDue });
  const visits = items.filter(({ nextVisit }) => (nextVisit?.daysOverdue ?? 0) > 0);
  const { items: tasks } = await services.tasks.all(caller, { due: "week", limit: mostDue });
  await replyAbout(null).finish(fitMessages(dueThings({ asOf, visits, tasks }, words(lang)), { lang }));
};

export const showHelp: Command = async ({ services, words, workspace }, turn) => {
  const botUserId = workspace()?.botUserId ?? null;
  const { items } = await services.listAccounts(turn.caller, { sort: "attention", limit: 1 });
  const example = items[0]?.name;
  await tell(turn, null, helpBlocks({ slash: "/groundplan", botUserId, example }, words(turn.lang)));
};
