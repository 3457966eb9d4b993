import Table from "cli-table3";
import { z } from "zod";
import type { CliContext } from "../context.ts";

const statusSchema = z
  .object({
    state: z.enum(["off", "waiting", "connected"]),
    mode: z.string().nullable(),
    workspace: z.object({ teamId: z.string(), name: z.string() }).nullable(),
    eventsPath: z.string().nullable(),
    lastError: z.string().nullable(),
  })
  .loose();
const memberSchema = z
  .object({
    slackUserId: z.string(),
    name: z.string(),
    userName: z.string().nullable(),
    boundBy: z.string().nullable(),
  })
  .loose();
const channelSchema = z.object({ channelId: z.string(), name: z.string(), accountName: z.string() }).loose();
const membersSchema = z.object({ items: z.array(memberSchema), nextCursor: z.string().nullable() });
const channelsSchema = z.object({ items: z.array(channelSchema), nextCursor: z.string().nullable() });

/** `groundplan slack status`: whether Slack is connected, and which channels belong to whom. */
export async function slackStatusCommand({ api, json, out, say }: CliContext): Promise<number> {
  const status = await api.get("/v1/slack", statusSchema);
  const channels = await api.get("/v1/slack/channels", channelsSchema);
  if (json) {
    out(JSON.stringify({ ...status, channels: channels.items }, null, 2));
    return 0;
  }
  const { state, mode, workspace, eventsPath, lastError } = status;
  const { name = "", teamId = "" } = workspace ?? {};
  out(say(`slack.${state}`, { workspace: name, teamId }));
  if (mode !== null) out(say("slack.mode", { mode }));
  if (eventsPath !== null) out(say("slack.events", { path: eventsPath }));
  if (lastError !== null) out(say("slack.error", { error: lastError }));
  if (channels.items.length > 0) out(channelTable(channels.items, say));
  else if (mode !== null) out(say("slack.no-channels"));
  return 0;
}

/** `groundplan slack members`: who wrote to the bot, and who they are here. */
export async function membersCommand({ api, json, out, say }: CliContext): Promise<number> {
  const list = await api.get("/v1/slack/members", membersSchema);
  if (json) out(JSON.stringify(list, null, 2));
  else if (list.items.length === 0) out(say("slack.no-members"));
  else out(memberTable(list.items, say));
  return 0;
}

/** `groundplan slack bind` and `unbind`. */
export async function bindCommand(context: CliContext, slackUserId: string, user: string | null): Promise<number> {
  const { api, json, out, say } = context;
  const member = await api.put(`/v1/slack/members/${encodeURIComponent(slackUserId)}`, { user }, memberSchema);
  const said =
    member.userName === null
      ? say("slack.unbound-now", { member: member.name })
      : say("slack.bound", { member: member.name, user: member.userName });
  out(json ? JSON.stringify(member, null, 2) : said);
  return 0;
}

/** `groundplan slack channel`: everybody in the channel may read of the account from now on. */
export async function channelCommand(context: CliContext, channelId: string, account: string): Promise<number> {
  const { api, json, out, say } = context;
  const channel = await api.put(`/v1/slack/channels/${encodeURIComponent(channelId)}`, { account }, channelSchema);
  const said = say("slack.channel-bound", { channel: channel.name, account: channel.accountName });
  out(json ? JSON.stringify(channel, null, 2) : said);
  return 0;
}

/** `groundplan slack release`. */
export async function releaseCommand({ api, json, out, say }: CliContext, channelId: string): Promise<number> {
  await api.delete(`/v1/slack/channels/${encodeURIComponent(channelId)}`);
  out(json ? JSON.stringify({ channelId, account: null }) : say("slack.channel-released", { channel: channelId }));
  return 0;
}

function memberTable(members: readonly z.infer<typeof memberSchema>[], say: CliContext["say"]): string {
  const head = (["member", "id", "user", "by"] as const).map((column) => say(`slack.head-${column}`));
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  for (const { name, slackUserId, userName, boundBy } of members) {
    const by = boundBy === null ? "" : say("slack.by", { by: boundBy });
    table.push([name, slackUserId, userName ?? say("slack.unbound"), by]);
  }
  return table.toString();
}

function channelTable(channels: readonly z.infer<typeof channelSchema>[], say: CliContext["say"]): string {
  const head = (["channel", "id", "account"] as const).map((column) => say(`slack.head-${column}`));
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  for (const { name, channelId, accountName } of channels) table.push([name, channelId, accountName]);
  return table.toString();
}
