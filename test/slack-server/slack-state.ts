import { randomBytes } from "node:crypto";
import { SlackError } from "./slack-error.ts";
import type { KnowsFile } from "./validate-blocks.ts";
import { createWorkspace, type Workspace } from "./workspace.ts";

export type Blocks = readonly Record<string, unknown>[];

/** A message that everybody in the channel sees. */
export type StoredMessage = {
  type: "message";
  channel: string;
  ts: string;
  user: string;
  team: string;
  text: string;
  blocks?: Blocks;
  bot_id?: string;
  app_id?: string;
  subtype?: string;
  thread_ts?: string;
  client_msg_id?: string;
  edited?: { user: string; ts: string };
  files?: Record<string, unknown>[];
  reactions?: { name: string; users: string[]; count: number }[];
  metadata?: unknown;
};

/** A message that one person sees. */
export type EphemeralMessage = {
  channel: string;
  user: string;
  ts: string;
  text: string;
  blocks?: Blocks;
  thread_ts?: string;
};

export type StoredView = Record<string, unknown> & {
  id: string;
  type: "modal" | "home";
  hash: string;
  blocks: Blocks;
  root_view_id: string;
  previous_view_id: string | null;
};
export type OpenedView = { method: string; user: string; view: StoredView; at: number };

export type StoredFile = {
  id: string;
  filename: string;
  length: number;
  altText: string | null;
  title: string | null;
  bytes: Buffer | null;
  /** When the upload was completed; Slack looks at the file afterwards. */
  completedAt: number | null;
  channels: string[];
};

type Trigger = { user: string; viewId: string | null; at: number; isUsed: boolean };

/** What a response_url answers to. */
export type ResponseTarget = { channel: string; user: string; messageTs?: string; isEphemeral?: boolean };
export type ResponseUrl = ResponseTarget & { at: number; uses: number };
/** What came to a response_url, and what was answered. */
export type SeenResponse = { url: string; body: Record<string, unknown>; at: number; error: string | null };

export type SlackSettings = {
  botToken: string;
  appToken: string;
  /** What the bot's token may do. */
  scopes: string[];
  /** How long Slack looks at an uploaded file before it can stand in a message. */
  fileProcessingMs: number;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** All that the stand-in knows. */
export type SlackState = ReturnType<typeof createState>;

const triggerLifeMs = 3_000;

export function createState(settings: SlackSettings) {
  const workspace: Workspace = createWorkspace();
  const triggers = new Map<string, Trigger>();
  let micros = 0;
  let count = 0;
  const nextId = (prefix: string) => {
    count += 1;
    return `${prefix}0${count.toString(36).toUpperCase().padStart(8, "0")}`;
  };
  return {
    settings,
    workspace,
    /** Where the stand-in listens, without a slash at the end. */
    url: "",
    messages: [] as StoredMessage[],
    ephemerals: [] as EphemeralMessage[],
    views: new Map<string, StoredView>(),
    viewsOpened: [] as OpenedView[],
    homes: new Map<string, StoredView>(),
    files: new Map<string, StoredFile>(),
    responseUrls: new Map<string, ResponseUrl>(),
    responses: [] as SeenResponse[],
    tickets: new Set<string>(),
    nextId,
    /** Later than every one before. */
    nextTs: () => {
      micros = Math.max(micros + 1, settings.now() * 1000);
      return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, "0")}`;
    },
    /** Good for one view within three seconds. `viewId`: the modal that it came from, if any. */
    newTriggerId: (user: string, viewId: string | null = null) => {
      const id = `${settings.now()}.${triggers.size + 1}.${randomBytes(16).toString("hex")}`;
      triggers.set(id, { user, viewId, at: settings.now(), isUsed: false });
      return id;
    },
    takeTrigger: (id: string): Trigger => {
      const trigger = triggers.get(id);
      if (!trigger) throw new SlackError("invalid_trigger_id");
      if (trigger.isUsed) throw new SlackError("exchanged_trigger_id");
      if (settings.now() - trigger.at > triggerLifeMs) throw new SlackError("expired_trigger_id");
      trigger.isUsed = true;
      return trigger;
    },
  };
}

const pictures: Record<string, string> = { "89504e47": "png", ffd8ff: "jpg", "47494638": "gif", "25504446": "pdf" };

/** By its first bytes: `png`, `jpg`, `gif`, `pdf`; empty where they are none of those. */
export function fileTypeOf({ bytes }: Pick<StoredFile, "bytes">): string {
  const start = bytes?.subarray(0, 4).toString("hex") ?? "";
  return Object.entries(pictures).find(([magic]) => start.startsWith(magic))?.[1] ?? "";
}

export function isProcessed({ settings }: SlackState, { completedAt }: StoredFile): boolean {
  return completedAt !== null && settings.now() >= completedAt + settings.fileProcessingMs;
}

export const addressOf = ({ url, workspace }: SlackState, { id, filename }: StoredFile): string =>
  `${url}/files-pri/${workspace.team.id}-${id}/${encodeURIComponent(filename)}`;
export const permalinkOf = ({ workspace }: SlackState, { id, filename }: StoredFile): string =>
  `https://${workspace.team.domain}.slack.com/files/${workspace.bot.userId}/${id}/${encodeURIComponent(filename)}`;

/** Which pictures may stand in blocks: pictures that are there and have been looked at. */
export function knowsFileOf(state: SlackState): KnowsFile {
  return ({ id, url }) => {
    const file = [...state.files.values()].find(
      (one) => one.id === id || addressOf(state, one) === url || permalinkOf(state, one) === url,
    );
    return file !== undefined && isProcessed(state, file) && ["png", "jpg", "gif"].includes(fileTypeOf(file));
  };
}
