import type { SlackMember } from "#domain/slack";
import type { HomeChange } from "../blocks/home-settings.ts";
import { homeView } from "../blocks/home-view.ts";
import { unboundBlocks } from "../blocks/unbound-blocks.ts";
import type { SlackParts } from "../slack-parts.ts";

const mostAccounts = 200;
const mostTasks = 100;

/** The Home tab as it stands now; how to be bound for those who are not. */
export async function showHome(parts: SlackParts, slackUserId: string): Promise<void> {
  const { client, findAsker, services, words } = parts;
  const asker = await findAsker(slackUserId);
  if (asker.kind === "machine") return;
  if (asker.kind === "unbound") {
    const { blocks } = unboundBlocks({ slackUserId }, words(asker.lang));
    await client.views.publish({ user_id: slackUserId, view: { type: "home", blocks } });
    return;
  }
  const { caller, member } = asker;
  const { asOf, items } = await services.listAccounts(caller, { sort: "attention", limit: mostAccounts });
  const own = items.filter(({ ownerName }) => ownerName === member.userName);
  // Who leads a team and owns nothing looks after the team's.
  const accounts = own.length > 0 ? own : items;
  const visits = accounts.filter(({ nextVisit }) => (nextVisit?.daysOverdue ?? 0) > 0);
  const { items: tasks } = await services.tasks.all(caller, { due: "week", limit: mostTasks });
  const home = {
    asOf,
    userName: member.userName ?? member.name,
    accounts,
    visits,
    tasks,
    settings: member.noticeSettings,
  };
  await client.views.publish({ user_id: slackUserId, view: homeView(home, words(caller.lang)) });
}

const usualQuiet = { from: "19:00", to: "08:30" };

/** Keeps what a person changed there, and shows it. */
export async function changeHome(parts: SlackParts, slackUserId: string, change: HomeChange): Promise<void> {
  const { services, orgId } = parts;
  const member = await services.slack.members.find(orgId, slackUserId);
  if (member?.userId) await services.slack.members.prefer(orgId, slackUserId, changed(member, change));
  await showHome(parts, slackUserId);
}

function changed({ noticeSettings }: SlackMember, change: HomeChange) {
  const quiet = noticeSettings.quiet ?? usualQuiet;
  switch (change.kind) {
    case "notices":
      return { noticeSettings: { ...noticeSettings, off: change.off } };
    case "quiet-from":
      return { noticeSettings: { ...noticeSettings, quiet: { ...quiet, from: change.at } } };
    case "quiet-to":
      return { noticeSettings: { ...noticeSettings, quiet: { ...quiet, to: change.at } } };
    case "quiet-off":
      return { noticeSettings: { ...noticeSettings, quiet: null } };
    case "language":
      return { lang: change.lang };
  }
}
