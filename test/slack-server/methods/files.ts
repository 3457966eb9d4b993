import { z } from "zod";
import { lengthOf } from "../blocks/text-schemas.ts";
import { checkContent } from "../message-content.ts";
import { number, readArgs, text, ts } from "../read-args.ts";
import type { Args, ReadBody } from "../read-body.ts";
import { SlackError } from "../slack-error.ts";
import { addressOf, fileTypeOf, isProcessed, permalinkOf, type SlackState, type StoredFile } from "../slack-state.ts";
import { postAsBot, threadOf } from "./chat.ts";
import { type Method, writableChannel } from "./method.ts";

const maxAltText = 1_000;
const mimeTypes: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
  pdf: "application/pdf",
};

/** A file as Slack shows it: of what kind it is, is known only once it has been looked at. */
export function shownFile(state: SlackState, file: StoredFile): Record<string, unknown> {
  const type = isProcessed(state, file) ? fileTypeOf(file) || "binary" : "";
  const { id, filename, title, altText, bytes, channels } = file;
  return {
    ...{ id, name: filename, title: title ?? filename, size: bytes?.length ?? 0, mode: "hosted" },
    ...{ filetype: type, pretty_type: type.toUpperCase(), mimetype: type === "" ? "" : (mimeTypes[type] ?? "") },
    ...{ user: state.workspace.bot.userId, user_team: state.workspace.team.id, is_external: false, is_public: false },
    ...{ url_private: addressOf(state, file), permalink: permalinkOf(state, file), file_access: "visible" },
    ...{ channels, groups: [], ims: [], created: Math.floor((file.completedAt ?? 0) / 1000) },
    ...(altText !== null && { alt_txt: altText }),
  };
}

function getUploadUrl(state: SlackState, args: Args) {
  const asked = readArgs(args, { filename: text.min(1), length: number, alt_txt: text.optional() });
  if (asked.length < 1) throw new SlackError("invalid_arguments", ["must be greater than 0 [json-pointer:/length]"]);
  if (asked.alt_txt !== undefined && lengthOf(asked.alt_txt) > maxAltText) {
    throw new SlackError("alt_txt_too_large");
  }
  const id = state.nextId("F");
  const altText = asked.alt_txt ?? null;
  state.files.set(id, {
    ...{ id, filename: asked.filename, length: asked.length, altText, title: null, bytes: null },
    ...{ completedAt: null, channels: [] },
  });
  return { ok: true, upload_url: `${state.url}/upload/v1/${id}`, file_id: id };
}

/** The bytes that come to an upload address: raw, or as the one part of a form. */
export function takeUpload(
  state: SlackState,
  id: string,
  { parts, bytes }: ReadBody,
): { status: number; text: string } {
  const file = state.files.get(id);
  if (!file || file.completedAt !== null) return { status: 404, text: "file_not_found" };
  const sent = parts[0]?.bytes ?? bytes;
  if (sent.length !== file.length) return { status: 400, text: `expected ${file.length} bytes, got ${sent.length}` };
  file.bytes = sent;
  return { status: 200, text: `OK - ${sent.length}` };
}

function completeUpload(state: SlackState, args: Args) {
  const asked = readArgs(args, {
    files: z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1),
    channel_id: text.optional(),
    thread_ts: ts.optional(),
    initial_comment: text.optional(),
    blocks: z.unknown().optional(),
  });
  const channel = asked.channel_id === undefined ? null : writableChannel(state, asked.channel_id);
  const thread = channel === null ? undefined : threadOf(state, channel.id, asked.thread_ts);
  const files = asked.files.map(({ id, title }) => {
    const file = state.files.get(id);
    if (!file?.bytes || file.completedAt !== null) throw new SlackError("file_not_found");
    return { file, title: title ?? null };
  });
  for (const { file, title } of files) Object.assign(file, { title, completedAt: state.settings.now() });
  const shown = files.map(({ file }) => shownFile(state, file));
  if (channel !== null) {
    const { initial_comment: comment = "", blocks } = asked;
    const content =
      comment === "" && blocks === undefined ? { text: "" } : checkContent(state, { text: comment, blocks });
    for (const { file } of files) file.channels.push(channel.id);
    postAsBot(state, {
      ...{ channel: channel.id, subtype: "file_share", files: shown, ...content },
      ...(thread !== undefined && { thread_ts: thread }),
    });
  }
  return { ok: true, files: shown };
}

function info(state: SlackState, args: Args) {
  const file = state.files.get(readArgs(args, { file: text }).file);
  if (!file || file.completedAt === null) throw new SlackError("file_not_found");
  return { ok: true, file: shownFile(state, file), comments: [], response_metadata: { next_cursor: "" } };
}

export const fileMethods = {
  "files.getUploadURLExternal": { token: "bot", scope: "files:write", tier: 4, answer: getUploadUrl },
  "files.completeUploadExternal": { token: "bot", scope: "files:write", tier: 4, answer: completeUpload },
  "files.info": { token: "bot", scope: "files:read", tier: 4, answer: info },
} satisfies Record<string, Method>;
