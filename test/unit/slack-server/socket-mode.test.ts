import { get } from "node:http";
import { SocketModeClient } from "@slack/socket-mode";
import { afterEach, expect, test, vi } from "vitest";
import { appMention } from "#test/slack-server/payloads/events";
import { slashCommand } from "#test/slack-server/payloads/interactions";
import { openSlack, quiet } from "./open-slack.ts";

const connected: SocketModeClient[] = [];
afterEach(async () => {
  await Promise.all(connected.splice(0).map((socket) => socket.disconnect()));
});

async function openSocket(appToken?: string) {
  const opened = await openSlack();
  const { apiUrl: slackApiUrl, settings } = opened.slack;
  const socket = new SocketModeClient({
    ...{ appToken: appToken ?? settings.appToken, logger: quiet, clientPingTimeout: 900, pingPongLoggingEnabled: true },
    clientOptions: { slackApiUrl, retryConfig: { retries: 0 } },
  });
  return { ...opened, socket, start: () => socket.start().then(() => connected.push(socket)) };
}

type Envelope = { ack: (payload?: Record<string, unknown>) => Promise<void>; body: unknown; retry_num?: number };

test("a line is answered when it asks whether anybody is there", async () => {
  const debug = vi.spyOn(quiet, "debug");
  const { start } = await openSocket();
  await start();
  await vi.waitFor(() => expect(debug).toHaveBeenCalledWith(expect.stringContaining("received pong")));
});

test("an event comes and is acknowledged", async () => {
  const { slack, socket, start, users } = await openSocket();
  await start();
  socket.on("app_mention", ({ ack }: Envelope) => ack());
  const acknowledged = await slack.socketMode.send(appMention(slack, { user: users.lin.id, text: "top" }));
  expect(acknowledged).toMatchObject({ payload: {} });
});

test("a command is answered within the acknowledgement", async () => {
  const { slack, socket, start, users } = await openSocket();
  await start();
  socket.on("slash_commands", ({ ack, body }: Envelope) => ack({ echo: body }));
  const command = slashCommand(slack, { user: users.lin.id, text: "账户 ".repeat(30_000) });
  expect((await slack.socketMode.send(command)).payload.echo).toEqual(command.payload);
});

test("an event that comes again says so", async () => {
  const { slack, socket, start, users } = await openSocket();
  await start();
  const seen = new Promise<unknown>((resolve) => {
    socket.on("app_mention", ({ ack, retry_num }: Envelope) => {
      resolve(retry_num);
      return ack();
    });
  });
  const again = { retry: { attempt: 2, reason: "timeout" } };
  await slack.socketMode.send(appMention(slack, { user: users.lin.id, text: "top" }), again);
  expect(await seen).toBe(2);
});

test("an event that nobody acknowledges is told", async () => {
  const { slack, start, users } = await openSocket();
  await start();
  const sent = slack.socketMode.send(appMention(slack, { user: users.lin.id, text: "top" }), { withinMs: 50 });
  await expect(sent).rejects.toThrow("No acknowledgement within 50 ms.");
});

test.each([
  ["is asked to come back", "disconnect"],
  ["is dropped", "drop"],
] as const)("whoever %s comes back on another line", async (_name, way) => {
  const { slack, socket, start } = await openSocket();
  await start();
  const again = new Promise((resolve) => socket.once("connected", resolve));
  slack.socketMode[way]();
  await again;
  await vi.waitFor(() => expect(slack.socketMode.connections()).toBe(1));
});

test("a token that is wrong opens no line", async () => {
  const { start } = await openSocket("xapp-wrong");
  await expect(start()).rejects.toMatchObject({ data: { error: "invalid_auth" } });
});

test("a ticket opens one line", async () => {
  const { slack, start } = await openSocket();
  await start();
  const { status } = await upgrade(`${slack.url}/link/?ticket=used`);
  expect(status).toBe(403);
});

async function upgrade(url: string) {
  const key = { Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==" };
  return new Promise<{ status: number | undefined }>((resolve, reject) => {
    get(url, { headers: key }, ({ statusCode: status }) => resolve({ status })).on("error", reject);
  });
}
