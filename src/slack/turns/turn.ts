import { v7 as uuidv7 } from "uuid";
import type { Lang } from "#domain/lang";
import type { SlackMember } from "#domain/slack";
import type { Caller } from "#services/caller";
import type { SlackMessage } from "../blocks/slack-message.ts";
import { unboundBlocks } from "../blocks/unbound-blocks.ts";
import type { Place } from "../posting/place.ts";
import { createReply, type KeptPost, notKept, only, type Reply } from "../posting/reply.ts";
import type { SlackParts } from "../slack-parts.ts";

/** One run of what somebody asked for; another run of the same has the same id and finds what was posted. */
export type Work = { id: string; isAgain: boolean; signal: AbortSignal; kept: KeptPost };

/** Where something was asked, as Slack tells. */
export type AskedAt = {
  slackUserId: string;
  channelId: string;
  threadTs: string | null;
  /** `threadTs` is the message itself, under which no thread stands yet. */
  isRoot?: boolean;
  responseUrl: string | null;
  /** Nobody spoke to the bot: strangers hear nothing. */
  isOverheard?: boolean;
};

/** Somebody whom we know asked for something, and may be answered. */
export type Turn = {
  caller: Caller;
  lang: Lang;
  member: SlackMember;
  work: Work;
  at: AskedAt;
  /** In a direct message with the bot: nobody else reads. */
  isDirect: boolean;
  /** The account that everybody in the channel may read about. */
  channelAccountId: string | null;
  /** Where an answer about this account belongs; null: about several, or none. */
  placeFor: (accountId: string | null) => Place;
  replyAbout: (accountId: string | null) => Reply;
  /** In a direct message, wherever it was asked: for long work, whose progress only a message that stays can show. */
  replyDirect: () => Promise<Reply>;
};

/** For what is done within the acknowledgement. */
export const atOnce = (): Work => ({
  id: uuidv7(),
  isAgain: false,
  signal: AbortSignal.timeout(60_000),
  kept: notKept,
});

/** Opens a turn for whoever wrote. Null where there is nothing more to say: bots, strangers who were told how to be bound. */
export async function openTurn(parts: SlackParts, at: AskedAt, work: Work): Promise<Turn | null> {
  const asker = await parts.findAsker(at.slackUserId);
  if (asker.kind === "machine") return null;
  const isDirect = (await parts.post.direct(at.slackUserId)) === at.channelId;
  const { slackUserId, channelId, responseUrl } = at;
  // Slack shows what only one person sees in a thread only where there is one already.
  const whispered: Place = isDirect
    ? { slackUserId, channelId, responseUrl, threadTs: at.threadTs, audience: "all" }
    : { slackUserId, channelId, responseUrl, threadTs: at.isRoot ? null : at.threadTs, audience: "asker" };
  if (asker.kind === "unbound") {
    if (!at.isOverheard) await tellUnbound(parts, whispered, asker.lang);
    return null;
  }
  const channelAccountId = isDirect ? null : await parts.findChannelAccount(at.channelId);
  const placeFor = (accountId: string | null): Place => {
    const isOfChannel = accountId !== null && accountId === channelAccountId;
    return isOfChannel ? { ...whispered, threadTs: at.threadTs, audience: "all" } : whispered;
  };
  const replyIn = (place: Place) =>
    createReply({
      ...{ post: parts.post, place, work, now: parts.now },
      onLost: (error) => parts.log.warn({ err: error, work: work.id }, "progress could not be told in Slack"),
    });
  const { caller, member } = asker;
  return {
    ...{ caller, lang: caller.lang, member, work, at, isDirect, channelAccountId, placeFor },
    replyAbout: (accountId) => replyIn(placeFor(accountId)),
    replyDirect: async () => replyIn(await directPlace(parts, whispered)),
  };
}

async function tellUnbound({ post, words }: SlackParts, place: Place, lang: Lang): Promise<void> {
  await post.say(place, unboundBlocks({ slackUserId: place.slackUserId }, words(lang)));
}

async function directPlace({ post }: SlackParts, place: Place): Promise<Place> {
  const channelId = await post.direct(place.slackUserId);
  if (channelId === place.channelId) return place;
  return { ...place, channelId, threadTs: null, audience: "all", responseUrl: null };
}

/** Says something short where the answer belongs. */
export async function tell(turn: Turn, accountId: string | null, message: SlackMessage): Promise<void> {
  await turn.replyAbout(accountId).finish(only(message));
}
