import type { HomeView, KnownBlock, SectionBlock } from "@slack/types";
import type { Day } from "#domain/day";
import type { NoticeSettings } from "#domain/slack";
import type { AccountRow } from "#services/account-row";
import { classWord } from "./account-card.ts";
import { type DueTask, taskBlocks, visitBlocks } from "./account-list.ts";
import { sayAccount } from "./account-text.ts";
import { say } from "./block-text.ts";
import { actions, button, linkButton } from "./button.ts";
import { cutText, shortName } from "./cut-text.ts";
import { escapeMrkdwn } from "./escape-mrkdwn.ts";
import { dayWords } from "./figure-words.ts";
import { flagWords } from "./flag-words.ts";
import { homeSettings, sayHome } from "./home-settings.ts";
import { header, mrkdwn, smallPrint } from "./plain-object.ts";
import { plainLine } from "./plain-text.ts";
import { richText, section, text } from "./rich-text.ts";
import type { BlockContext } from "./words.ts";

/** What a person sees who opens the app. `accounts`: their own, those that need attention first. */
export type Home = {
  asOf: Day;
  userName: string;
  accounts: readonly AccountRow[];
  /** Those of them whose next visit is overdue. */
  visits: readonly AccountRow[];
  tasks: readonly DueTask[];
  settings: NoticeSettings;
};

const shown = { accounts: 30, due: 15 } as const;
const longestLine = 300;

/** My accounts with class, attention and flags; what is due; what I want to be told. At most 100 blocks. */
export function homeView(home: Home, context: BlockContext): HomeView {
  const { lang, linkTo } = context;
  const { asOf, userName, settings } = home;
  return {
    type: "home",
    callback_id: "home",
    blocks: [
      header(sayHome(lang, "title", { name: shortName(userName) })),
      ...smallPrint(sayAccount(lang, "card.as-of", { day: dayWords(asOf, context) })),
      ...actions(linkButton(say(lang, "button.open"), linkTo.home())),
      ...dueBlocks(home, context),
      { type: "divider" },
      ...accountBlocks(home, context),
      { type: "divider" },
      ...homeSettings(settings, lang),
    ],
  };
}

function dueBlocks({ asOf, visits, tasks }: Home, context: BlockContext): KnownBlock[] {
  const { lang } = context;
  const count = Math.max(visits.length - shown.due, 0) + Math.max(tasks.length - shown.due, 0);
  const blocks = [
    ...visitBlocks(visits.slice(0, shown.due).map(shortRow), context),
    ...taskBlocks(tasks.slice(0, shown.due).map(shortTask), asOf, context),
  ];
  const said = blocks.length > 0 ? blocks : richText(section(text(sayAccount(lang, "due.none"))));
  return [
    header(sayAccount(lang, "due.title")),
    ...said,
    ...(count > 0 ? smallPrint(sayHome(lang, "due.more", { count })) : []),
  ];
}

function accountBlocks({ accounts }: Home, context: BlockContext): KnownBlock[] {
  const { lang } = context;
  const title = header(sayHome(lang, "accounts.title"));
  if (accounts.length === 0) return [title, ...richText(section(text(sayHome(lang, "accounts.none"))))];
  const count = accounts.length - shown.accounts;
  return [
    title,
    ...accounts.slice(0, shown.accounts).map((row) => accountSection(row, context)),
    ...(count > 0 ? smallPrint(sayHome(lang, "accounts.more", { count })) : []),
  ];
}

/** `*Name* · class`, why to look at it, its flags; and the way to its card. */
function accountSection(row: AccountRow, context: BlockContext): SectionBlock {
  const { lang } = context;
  const reasons = row.attention?.reasons.map(({ message }) => message) ?? [];
  const flags = flagWords(row, lang);
  const lines = [
    `*${shortLine(row.name) || "–"}* · ${shortLine(classWord(row, context))}`,
    ...(reasons.length > 0 ? reasons.map(shortLine) : [sayHome(lang, "accounts.quiet")]),
    ...(flags.length > 0 ? [shortLine(flags.join(say(lang, "join.list")))] : []),
  ];
  const [show] = button("account_open", sayHome(lang, "button.show"), { accountId: row.id });
  return { type: "section", text: mrkdwn(lines.slice(0, mostLines).join("\n")), ...(show && { accessory: show }) };
}

const mostLines = 8;

function shortLine(line: string): string {
  return cutText(escapeMrkdwn(plainLine(line)), longestLine);
}

function shortRow(row: AccountRow): AccountRow {
  return { ...row, name: shortName(row.name) };
}

function shortTask(task: DueTask): DueTask {
  return {
    ...task,
    accountName: shortName(task.accountName),
    statement: cutText(plainLine(task.statement), longestLine),
    ownerName: task.ownerName === null ? null : shortName(task.ownerName),
  };
}
