import type { KnownBlock } from "@slack/types";
import { type Day, daysBetween } from "#domain/day";
import type { AccountRow } from "#services/account-row";
import type { taskView } from "#services/tasks/task-view";
import { classWord, visitWords } from "./account-card.ts";
import { sayAccount } from "./account-text.ts";
import { say } from "./block-text.ts";
import { actions, button } from "./button.ts";
import { dayWords } from "./figure-words.ts";
import { header, smallPrint } from "./plain-object.ts";
import { bold, bulletList, type Inline, joined, link, richText, section, text } from "./rich-text.ts";
import { type LongMessage, longMessage } from "./slack-message.ts";
import type { BlockContext } from "./words.ts";

/** `rows`: those to show, by place. `total`: how many need attention in all. */
export type TopAccounts = { asOf: Day; rows: readonly AccountRow[]; total: number };
export type DueTask = ReturnType<typeof taskView>;
/** `visits`: accounts whose next visit is overdue. */
export type DueThings = { asOf: Day; visits: readonly AccountRow[]; tasks: readonly DueTask[] };

const mostButtons = 5;

/** Accounts that need attention, most urgent first, each with its reasons. */
export function topAccounts({ asOf, rows, total }: TopAccounts, context: BlockContext): LongMessage {
  const { lang } = context;
  const title = sayAccount(lang, "top.title");
  const standing = smallPrint(sayAccount(lang, "card.as-of", { day: dayWords(asOf, context) }));
  if (rows.length === 0)
    return longMessage(sayAccount(lang, "top.none"), richText(section(text(sayAccount(lang, "top.none")))), standing);
  const blocks = [header(title), ...rows.flatMap((row, at) => richText(...attentionLine(row, at + 1, context)))];
  const names = rows.map(({ name }) => name).join(say(lang, "join.list"));
  const more = total > rows.length ? [sayAccount(lang, "top.more", { count: total - rows.length })] : [];
  return longMessage(say(lang, "join.label", { label: title, value: names }), blocks, [
    ...smallPrint(...more),
    ...standing,
    ...openButtons(rows),
  ]);
}

function attentionLine(row: AccountRow, number: number, context: BlockContext) {
  const reasons = row.attention?.reasons.map(({ message }) => text(message)) ?? [];
  return [
    section(text(`${number}. `), accountName(row, context), text(` · ${classWord(row, context)}`)),
    bulletList(reasons),
  ];
}

export function accountName({ id, name }: Pick<AccountRow, "id" | "name">, { linkTo }: BlockContext): Inline {
  return link(linkTo.account(id), name, { bold: true });
}

/** Buttons that show an account's card, for the first of a list. */
export function openButtons(rows: readonly Pick<AccountRow, "id" | "name">[]): KnownBlock[] {
  return actions(
    ...rows.slice(0, mostButtons).map(({ id, name }, at) => button("account_open", name, { accountId: id }, { at })),
  );
}

/** What should have been done by now, and what is next: visits and tasks, with their days. */
export function dueThings({ asOf, visits, tasks }: DueThings, context: BlockContext): LongMessage {
  const { lang } = context;
  const title = sayAccount(lang, "due.title");
  const standing = smallPrint(sayAccount(lang, "card.as-of", { day: dayWords(asOf, context) }));
  if (visits.length + tasks.length === 0)
    return longMessage(sayAccount(lang, "due.none"), richText(section(text(sayAccount(lang, "due.none")))), standing);
  const blocks = [header(title), ...visitBlocks(visits, context), ...taskBlocks(tasks, asOf, context)];
  return longMessage(title, blocks, [...standing, ...openButtons(visits)]);
}

export function visitBlocks(visits: readonly AccountRow[], context: BlockContext): KnownBlock[] {
  if (visits.length === 0) return [];
  const lines = visits.map((row) => joined([accountName(row, context), text(visitWords(row, context) ?? "")], " — "));
  return richText(section(bold(sayAccount(context.lang, "due.visits"))), bulletList(lines));
}

export function taskBlocks(tasks: readonly DueTask[], asOf: Day, context: BlockContext): KnownBlock[] {
  if (tasks.length === 0) return [];
  const lines = tasks.map((task) => {
    const account = accountName({ id: task.accountId, name: task.accountName }, context);
    return joined(
      [account, text(task.statement), text(taskDay(task, asOf, context)), text(task.ownerName ?? "")],
      " — ",
    );
  });
  return richText(section(bold(sayAccount(context.lang, "due.tasks"))), bulletList(lines));
}

function taskDay({ dueOn, isOverdue }: DueTask, asOf: Day, context: BlockContext): string {
  const { lang } = context;
  if (dueOn === null) return sayAccount(lang, "due.task.open");
  const day = dayWords(dueOn, context);
  if (!isOverdue) return sayAccount(lang, "due.task", { day });
  return sayAccount(lang, "due.task.overdue", { day, days: daysBetween(dueOn, asOf) });
}
