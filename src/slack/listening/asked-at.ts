import { z } from "zod";
import type { AskedAt } from "../turns/turn.ts";

const eventSchema = z.object({
  user: z.string(),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(""),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
});
/** A message that a person wrote. */
export type WrittenMessage = { at: AskedAt; text: string; ts: string; threadTs: string | null; isDirect: boolean };

/** Somebody wrote it: no bot, no edit, no joining of a channel. A file may be with it, and a thread's message may be sent to the channel too. */
const writtenBy = new Set([undefined, "file_share", "thread_broadcast"]);

/** Null for what no person wrote. */
export function readMessage(event: unknown): WrittenMessage | null {
  const read = eventSchema.safeParse(event);
  if (!read.success || !writtenBy.has(read.data.subtype) || read.data.bot_id !== undefined) return null;
  const { user, channel, ts, thread_ts, text, channel_type } = read.data;
  const at = {
    slackUserId: user,
    channelId: channel,
    threadTs: thread_ts ?? ts,
    isRoot: thread_ts === undefined,
    responseUrl: null,
  };
  return { at, text, ts, threadTs: thread_ts ?? null, isDirect: channel_type === "im" };
}

const interactionSchema = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ channel_id: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  message: z.object({ ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  response_url: z.string().optional(),
});

/** Where a button was pressed; from the Home tab and from windows, where there is no channel, `direct` stands. */
export function askedAtOfInteraction(body: unknown, direct: string): AskedAt {
  const { user, channel, container, message, response_url } = interactionSchema.parse(body);
  return {
    slackUserId: user.id,
    channelId: channel?.id ?? container?.channel_id ?? direct,
    threadTs: message?.thread_ts ?? container?.thread_ts ?? null,
    responseUrl: response_url || null,
  };
}
