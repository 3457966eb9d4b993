import { setTimeout as pause } from "node:timers/promises";
import type { KnownBlock } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import { z } from "zod";
import { AppError } from "#errors";
import { messageFlags, type SlackMessage } from "../blocks/slack-message.ts";
import type { Place, Posted } from "./place.ts";
import { createPublish } from "./publish.ts";
import { isClosedPlace, isGone, isRefusedBlock, isTrouble } from "./slack-failure.ts";

const openedSchema = z.object({ channel: z.object({ id: z.string() }) });

export type File = { fileName: string; title: string; bytes: Uint8Array; altText?: string };

type Parts = { client: WebClient; oneTry: WebClient; log: Logger; now: () => number };

/** Slack looks at an uploaded picture for a while before it may stand in a message. */
const picturePauses = [300, 700, 1_500, 3_000] as const;

/** Says things in Slack: where they belong, else where the person is sure to find them. */
export function createPost({ client, oneTry, log, now }: Parts) {
  const { publish: publishOnce, findWork } = createPublish({ client, oneTry, now });
  const directs = new Map<string, Promise<string>>();
  const direct = (slackUserId: string): Promise<string> => {
    const opened = directs.get(slackUserId) ?? openDirect(client, slackUserId);
    directs.set(slackUserId, opened);
    opened.catch(() => directs.delete(slackUserId));
    return opened;
  };
  const publish = (channel: string, threadTs: string | null, message: SlackMessage, work?: string): Promise<Posted> =>
    withPictures(message, (given) => publishOnce({ channel, threadTs, work }, given));
  const whisper = async (place: Place, message: SlackMessage): Promise<null> => {
    const { channelId: channel, threadTs, slackUserId: user, responseUrl } = place;
    const thread = threadTs && { thread_ts: threadTs };
    if (responseUrl) await withPictures(message, (given) => respond(responseUrl, { ...given, ...thread }));
    else {
      await withPictures(message, (given) =>
        client.chat.postEphemeral({ channel, user, ...thread, ...given, ...pickEphemeralFlags }),
      );
    }
    return null;
  };
  const sayDirect = async (slackUserId: string, message: SlackMessage, work?: string) =>
    publish(await direct(slackUserId), null, message, work);
  return {
    direct,
    /**
     * @param work what it is said for, by which it is found again
     * @returns null for what only the asker sees: it cannot be edited
     */
    say: async (place: Place, message: SlackMessage, work?: string): Promise<Posted | null> => {
      try {
        if (place.audience === "asker") return await whisper(place, message);
        return await publish(place.channelId, place.threadTs, message, work);
      } catch (error) {
        if (!isClosedPlace(error) && !(error instanceof ResponseRefused)) throw error;
        log.warn({ err: error, channel: place.channelId }, "said in a direct message, because the place is closed");
        return sayDirect(place.slackUserId, message, work);
      }
    },
    sayDirect,
    /** What was said in the place for a piece of work; null: nothing, or it cannot be looked for. */
    findSaid: ({ audience, channelId: channel, threadTs }: Place, work: string): Promise<Posted | null> =>
      audience === "asker" ? Promise.resolve(null) : findWork({ channel, threadTs }, work),
    /** In the place of what stood there; anew where that is gone. */
    edit: async (
      { channelId: channel, ts }: Posted,
      threadTs: string | null,
      message: SlackMessage,
    ): Promise<Posted> => {
      try {
        await withPictures(message, (given) =>
          untilClear(() => client.chat.update({ channel, ts, ...given, ...pickEphemeralFlags })),
        );
        return { channelId: channel, ts };
      } catch (error) {
        if (!isGone(error)) throw error;
        return publish(channel, threadTs, message);
      }
    },
    /** A picture for messages, seen by whoever sees the message. @returns its id */
    uploadPicture: (file: File): Promise<string> => upload(client, file, null),
    /** A file in the place itself, in a direct message where only the asker may see it. */
    attach: async (place: Place, under: Posted | null, file: File): Promise<void> => {
      const isOpen = place.audience === "all";
      const channel_id = isOpen ? (under?.channelId ?? place.channelId) : await direct(place.slackUserId);
      const thread = isOpen ? (place.threadTs ?? under?.ts ?? null) : null;
      await upload(client, file, { channel_id, ...(thread && { thread_ts: thread }) });
    },
  };
}
export type Post = ReturnType<typeof createPost>;

/** Neither takes the flags that are about previews of pages: an edited and an ephemeral message has none. */
const pickEphemeralFlags = { link_names: messageFlags.link_names, parse: messageFlags.parse };

async function openDirect(client: WebClient, users: string): Promise<string> {
  return openedSchema.parse(await client.conversations.open({ users })).channel.id;
}

class ResponseRefused extends Error {}

/** As Slack wants answers to commands and buttons. */
async function respond(responseUrl: string, message: SlackMessage & { thread_ts?: string }): Promise<void> {
  const body = JSON.stringify({ response_type: "ephemeral", replace_original: false, ...message, ...messageFlags });
  const headers = { "content-type": "application/json" };
  const response = await reach(responseUrl, { method: "POST", headers, body });
  const told = await response.text();
  if (!response.ok || /"ok":\s*false/u.test(told)) throw new ResponseRefused(`${response.status} ${told}`);
}

const uploadSchema = z.object({ upload_url: z.url(), file_id: z.string() });

type Destination = { channel_id: string; thread_ts?: string };

/**
 * Slack takes files in three steps. Its client has one call for them, which loses the words for screen readers on the way.
 * @returns the file's id
 */
async function upload(client: WebClient, { fileName, title, bytes, altText }: File, to: Destination | null) {
  const described = { filename: fileName, length: bytes.length, ...(altText && { alt_txt: altText }) };
  const { upload_url, file_id } = uploadSchema.parse(await client.apiCall("files.getUploadURLExternal", described));
  const body = new Uint8Array(bytes);
  const sent = await reach(upload_url, { method: "POST", body });
  if (!sent.ok)
    throw new AppError("slack-unreachable", `upload: ${sent.status}`, { params: { reason: String(sent.status) } });
  await client.apiCall("files.completeUploadExternal", { files: [{ id: file_id, title }], ...to });
  return file_id;
}

const longestMs = 60_000;

/** @throws AppError `slack-unreachable` */
async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(longestMs) });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("slack-unreachable", reason, { params: { reason } }, { cause });
  }
}

/** For what may be done twice: again where Slack's side had trouble that its client does not know. */
async function untilClear<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return call();
  }
}

const isPicture = (block: KnownBlock) => block.type === "image";

/** Sends again while Slack is still looking at the pictures, and at last without them: their words say the same. */
async function withPictures<T>(message: SlackMessage, send: (message: SlackMessage) => Promise<T>): Promise<T> {
  if (!message.blocks.some(isPicture)) return send(message);
  for (const wait of picturePauses) {
    try {
      return await send(message);
    } catch (error) {
      if (!isRefusedBlock(error) && !(error instanceof ResponseRefused)) throw error;
      await pause(wait);
    }
  }
  return send({ ...message, blocks: message.blocks.map(inWords) });
}

function inWords(block: KnownBlock): KnownBlock {
  if (block.type !== "image") return block;
  return { type: "context", elements: [{ type: "plain_text", text: block.alt_text }] };
}
