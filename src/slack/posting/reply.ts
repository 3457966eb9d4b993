import type { FittedMessages } from "../blocks/fit-messages.ts";
import type { SlackMessage } from "../blocks/slack-message.ts";
import type { Place, Posted } from "./place.ts";
import type { File, Post } from "./post.ts";

/** What was said of a piece of work already, kept so that a later run edits it and says nothing twice. */
export type KeptPost = { read: () => Promise<Posted | null>; write: (posted: Posted) => Promise<void> };

/** The one answer to one thing that somebody asked for. */
export type Reply = {
  place: Place;
  /** How far it is: said the first time, edited into place later, not more often than Slack likes. */
  progress: (message: SlackMessage) => Promise<void>;
  /** The answer, in the place of the progress; what does not fit follows under it. */
  finish: (answer: FittedMessages, whole?: () => Promise<File>) => Promise<void>;
};

/** Slack takes about one message a second in a channel; edits wait longer, so that answers do not wait for them. */
const editEveryMs = 1_500;

type Parts = {
  post: Pick<Post, "say" | "edit" | "attach" | "findSaid">;
  place: Place;
  work: { id: string; isAgain: boolean; kept: KeptPost };
  now: () => number;
  onLost: (error: unknown) => void;
};

export function createReply({ post, place, work: { id, isAgain, kept }, now, onLost }: Parts): Reply {
  let posted: Posted | null | undefined;
  let toldAt = 0;
  let telling: Promise<void> = Promise.resolve();
  /** A run that was cut off may have said something and not come to keep where. */
  const standing = async () => {
    posted ??= (await kept.read()) ?? (isAgain ? await post.findSaid(place, id) : null);
    return posted;
  };
  const say = async (message: SlackMessage) => {
    const before = await standing();
    posted = before ? await post.edit(before, place.threadTs, message) : await post.say(place, message, id);
    if (posted && !before) await kept.write(posted);
  };
  /** What only the asker sees cannot be edited, so that the first word of progress is the last. */
  const isDue = () => toldAt === 0 || (posted !== null && now() - toldAt >= editEveryMs);
  return {
    place,
    progress: async (message) => {
      if (!isDue()) return;
      toldAt = now();
      telling = telling.then(() => say(message)).catch(onLost);
      await telling;
    },
    finish: async ({ messages, attachment }, whole) => {
      await telling;
      const [first, ...rest] = messages;
      if (first) await say(first);
      const under = posted ?? null;
      const thread = { ...place, threadTs: place.threadTs ?? (place.audience === "all" ? (under?.ts ?? null) : null) };
      for (const message of rest) await post.say(thread, message);
      if (whole && attachment) await post.attach(thread, under, await whole());
    },
  };
}

/** An answer that is one message. */
export const only = (message: SlackMessage): FittedMessages => ({ messages: [message], attachment: null });

/** For what is done at once and never run again. */
export const notKept: KeptPost = { read: async () => null, write: async () => undefined };
