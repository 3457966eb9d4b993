import type { Conversation } from "#domain/conversation";
import type { SlackChannel } from "#domain/slack";
import { AppError } from "#errors";
import { recordAudit } from "#store/audit";
import { getConversation } from "#store/conversations";
import {
  deleteSlackChannel,
  findSlackChannel,
  findThreadConversation,
  isKnownThread,
  listSlackChannels,
  type SlackThread,
  saveSlackChannel,
  saveThreadConversation,
} from "#store/slack-places";
import { readWithOrg, withOrg } from "#store/with-org";
import { accountOf } from "../account-page.ts";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import type { PortfolioReader } from "../portfolio.ts";
import { assertRuns } from "../sight/access.ts";

export type ChannelBinding = { channelId: string; name: string; accountId: string };

/** Channels that belong to an account, and the conversations that threads are. */
export function createSlackPlaces({ db }: Pick<Deps, "db">, readPortfolio: PortfolioReader) {
  const inOrg = <T>(orgId: string, work: Parameters<typeof readWithOrg<T>>[2]) => readWithOrg(db, orgId, work);
  return {
    channel: (orgId: string, channelId: string): Promise<SlackChannel | null> =>
      inOrg(orgId, (tx) => findSlackChannel(tx, orgId, channelId)),
    channels: (caller: Caller) =>
      inOrg(caller.orgId, async (tx) => {
        await assertRuns(tx, caller);
        return { items: await listSlackChannels(tx, caller.orgId), nextCursor: null };
      }),
    /**
     * From now on everybody in the channel reads what is said there of the account.
     * @throws AppError `not-found`, `forbidden`
     */
    bindChannel: async (caller: Caller, binding: ChannelBinding): Promise<SlackChannel> => {
      const { orgId, actor } = caller;
      const { account } = accountOf(await readPortfolio(caller, undefined), binding.accountId);
      return withOrg(db, orgId, async (tx) => {
        await assertRuns(tx, caller);
        await saveSlackChannel(tx, orgId, { ...binding, boundBy: actor });
        const details = { accountId: account.id };
        const subject = `slack-channel:${binding.channelId}`;
        await recordAudit(tx, orgId, { actor, action: "bind-slack-channel", subject, details });
        const saved = await findSlackChannel(tx, orgId, binding.channelId);
        if (!saved) throw new AppError("internal", "a channel that was bound is not there");
        return saved;
      });
    },
    /** @throws AppError `not-found`, `forbidden` */
    releaseChannel: (caller: Caller, channelId: string): Promise<void> =>
      withOrg(db, caller.orgId, async (tx) => {
        const { orgId, actor } = caller;
        await assertRuns(tx, caller);
        if (!(await deleteSlackChannel(tx, orgId, channelId))) {
          throw new AppError("not-found", `no channel ${channelId}`, { params: { what: channelId } });
        }
        const subject = `slack-channel:${channelId}`;
        await recordAudit(tx, orgId, { actor, action: "release-slack-channel", subject, details: {} });
      }),
    /** What the thread is for this person. */
    conversation: ({ orgId, actor }: Caller, thread: SlackThread): Promise<Conversation | null> =>
      inOrg(orgId, async (tx) => {
        const id = await findThreadConversation(tx, orgId, { ...thread, actor });
        return id === null ? null : getConversation(tx, { orgId, actor }, id);
      }),
    isKnownThread: (orgId: string, thread: SlackThread) => inOrg(orgId, (tx) => isKnownThread(tx, orgId, thread)),
    /** @param before what the thread was until now; the first to follow it stays */
    keepConversation: ({ orgId, actor }: Caller, thread: SlackThread, conversationId: string, before: string | null) =>
      withOrg(db, orgId, (tx) => saveThreadConversation(tx, orgId, { ...thread, actor, conversationId }, before)),
  };
}
