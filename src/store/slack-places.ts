import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { accounts } from "#db/schema/customer";
import { slackChannels, slackThreads } from "#db/schema/slack";
import { type SlackChannel, slackChannelSchema } from "#domain/slack";

function selectChannels(tx: Tx) {
  const account = and(eq(accounts.orgId, slackChannels.orgId), eq(accounts.id, slackChannels.accountId));
  return tx
    .select({
      channelId: slackChannels.channelId,
      name: slackChannels.name,
      accountId: slackChannels.accountId,
      accountName: accounts.name,
      boundBy: slackChannels.boundBy,
      boundAt: slackChannels.boundAt,
    })
    .from(slackChannels)
    .innerJoin(accounts, account)
    .$dynamic();
}

const oneChannel = (orgId: string, channelId: string) =>
  and(eq(slackChannels.orgId, orgId), eq(slackChannels.channelId, channelId));

export async function findSlackChannel(tx: Tx, orgId: string, channelId: string): Promise<SlackChannel | null> {
  const [row] = await selectChannels(tx).where(oneChannel(orgId, channelId));
  return row ? slackChannelSchema.parse(row) : null;
}

export async function listSlackChannels(tx: Tx, orgId: string): Promise<SlackChannel[]> {
  const rows = await selectChannels(tx).where(eq(slackChannels.orgId, orgId)).orderBy(asc(slackChannels.name));
  return rows.map((row) => slackChannelSchema.parse(row));
}

export type NewSlackChannel = Pick<SlackChannel, "channelId" | "name" | "accountId" | "boundBy">;

/** A channel is of one account: the newest binding counts. */
export async function saveSlackChannel(tx: Tx, orgId: string, channel: NewSlackChannel): Promise<void> {
  await tx
    .insert(slackChannels)
    .values({ ...channel, orgId })
    .onConflictDoUpdate({ target: [slackChannels.orgId, slackChannels.channelId], set: channel });
}

export async function deleteSlackChannel(tx: Tx, orgId: string, channelId: string): Promise<boolean> {
  const deleted = await tx
    .delete(slackChannels)
    .where(oneChannel(orgId, channelId))
    .returning({ channelId: slackChannels.channelId });
  return deleted.length > 0;
}

/** A thread as Slack names it: the message that it hangs under. */
export type SlackThread = { channelId: string; threadTs: string };

const oneThread = (orgId: string, { channelId, threadTs }: SlackThread) =>
  and(eq(slackThreads.orgId, orgId), eq(slackThreads.channelId, channelId), eq(slackThreads.threadTs, threadTs));

/** The conversation that the thread is for one person. */
export async function findThreadConversation(
  tx: Tx,
  orgId: string,
  thread: SlackThread & { actor: string },
): Promise<string | null> {
  const [row] = await tx
    .select({ id: slackThreads.conversationId })
    .from(slackThreads)
    .where(and(oneThread(orgId, thread), eq(slackThreads.actor, thread.actor)));
  return row?.id ?? null;
}

/** Whether the bot spoke with anybody there. */
export async function isKnownThread(tx: Tx, orgId: string, thread: SlackThread): Promise<boolean> {
  const [row] = await tx
    .select({ id: slackThreads.conversationId })
    .from(slackThreads)
    .where(oneThread(orgId, thread))
    .limit(1);
  return row !== undefined;
}

/** The first to say so after `before` stays: of two questions at once, both go into one conversation. */
export async function saveThreadConversation(
  tx: Tx,
  orgId: string,
  thread: SlackThread & { actor: string; conversationId: string },
  before: string | null,
): Promise<void> {
  const { conversationId } = thread;
  const insertion = tx.insert(slackThreads).values({ ...thread, orgId });
  if (before === null) await insertion.onConflictDoNothing();
  else
    await insertion.onConflictDoUpdate({
      target: [slackThreads.orgId, slackThreads.channelId, slackThreads.threadTs, slackThreads.actor],
      set: { conversationId },
      setWhere: eq(slackThreads.conversationId, before),
    });
}
