import { setTimeout as pause } from "node:timers/promises";
import { WebAPIRateLimitedError, type WebClient } from "@slack/web-api";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { messageFlags, type SlackMessage } from "../blocks/slack-message.ts";
import type { Posted } from "./place.ts";
import { refusalOf } from "./slack-failure.ts";

/** `oneTry` asks once and tells what came of it, `client` asks again by itself. */
type Clients = { client: WebClient; oneTry: WebClient; now: () => number };
/** `work`: what it is said for. */
type Where = { channel: string; threadTs: string | null; work?: string | undefined };
type Mark = { id?: string | undefined; work?: string | undefined };

const postedSchema = z.object({ channel: z.string(), ts: z.string() });
const foundSchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_payload: z.object({ id: z.string().optional(), work: z.string().optional() }) })
        .optional(),
    }),
  ),
});

const mostTries = 3;
const firstPauseMs = 300;
/** Whoever is to wait longer is the job's to try again. */
const longestWaitS = 30;
/** How far back a message is looked for; clocks may differ. */
const lookBackMs = 10 * 60_000;
const eventType = "groundplan_message";

/**
 * Says something once, also where Slack did it and the answer was lost: before it is said again, it is looked for by a mark
 * that it bears.
 */
export function createPublish({ client, oneTry, now }: Clients) {
  const find = async ({ channel, threadTs }: Where, isIt: (mark: Mark) => boolean): Promise<Posted | null> => {
    const asked = { channel, oldest: String((now() - lookBackMs) / 1_000), include_all_metadata: true, limit: 200 };
    const told = threadTs
      ? await client.conversations.replies({ ...asked, ts: threadTs })
      : await client.conversations.history(asked);
    const found = foundSchema.parse(told).messages.find(({ metadata }) => metadata && isIt(metadata.event_payload));
    return found ? { channelId: channel, ts: found.ts } : null;
  };
  const post = async ({ channel, threadTs, work }: Where, message: SlackMessage, id: string): Promise<Posted> => {
    const metadata = { event_type: eventType, event_payload: { id, ...(work !== undefined && { work }) } };
    const thread = threadTs === null ? {} : { thread_ts: threadTs };
    const given = { channel, ...thread, ...message, ...messageFlags, metadata };
    const { channel: channelId, ts } = postedSchema.parse(await oneTry.chat.postMessage(given));
    return { channelId, ts };
  };
  /** Where it cannot be looked for, being told twice is better than not at all. */
  const foundAfter = (error: unknown, where: Where, id: string): Promise<Posted | null> =>
    error instanceof WebAPIRateLimitedError
      ? Promise.resolve(null)
      : find(where, (mark) => mark.id === id).catch(() => null);
  const publish = async (where: Where, message: SlackMessage, id: string, tries: number): Promise<Posted> => {
    try {
      return await post(where, message, id);
    } catch (error) {
      if (refusalOf(error) !== null) throw error;
      const found = await foundAfter(error, where, id);
      if (found) return found;
      const pauseMs = pauseAfter(error, tries);
      if (pauseMs === null) throw error;
      await pause(pauseMs);
      return publish(where, message, id, tries + 1);
    }
  };
  return {
    publish: (where: Where, message: SlackMessage): Promise<Posted> => publish(where, message, uuidv7(), 1),
    /** What was said there for the work, if it can be looked for. */
    findWork: (where: Where, work: string): Promise<Posted | null> =>
      find(where, (mark) => mark.work === work).catch(() => null),
  };
}

/** Null: not again, by now. */
function pauseAfter(error: unknown, tries: number): number | null {
  if (tries >= mostTries) return null;
  if (!(error instanceof WebAPIRateLimitedError)) return firstPauseMs * tries;
  return error.retryAfter > longestWaitS ? null : error.retryAfter * 1_000;
}
