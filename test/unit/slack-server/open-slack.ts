import { type Logger, LogLevel, WebClient } from "@slack/web-api";
import { afterEach } from "vitest";
import {
  type SlackServer,
  type SlackServerOptions,
  slackBotToken,
  startSlackServer,
} from "#test/slack-server/start-slack-server";

const servers: SlackServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** The client prints what is answered as an error otherwise. */
export const quiet: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** A stand-in of a test's own, and the real client that asks it once. */
export async function openSlack(options: SlackServerOptions = {}, token: string | null = slackBotToken) {
  const slack = await startSlackServer(options);
  servers.push(slack);
  return { slack, client: clientOf(slack, token), ...slack.workspace };
}

export function clientOf({ apiUrl }: SlackServer, token: string | null): WebClient {
  const options = { slackApiUrl: apiUrl, logger: quiet, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  return new WebClient(token ?? undefined, options);
}

/** A clock that stands still until it is moved. */
export function handClock(start = Date.UTC(2026, 10, 22, 9)) {
  let ms = start;
  return {
    now: () => ms,
    move: (by: number) => {
      ms += by;
    },
  };
}

/** As the client throws what Slack answers. */
export const refusal = (error: string, more: Record<string, unknown> = {}) => ({
  data: { ok: false, error, ...more },
});
