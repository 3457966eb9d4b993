import type { SlackConfig } from "#config";
import type { SlackProbe } from "#services/check-slack";

/** What the app has to be given to read what it is asked, answer, draw, and know who asks. */
const wantedScopes = [
  ...["app_mentions:read", "channels:history", "groups:history", "im:history", "channels:read", "groups:read"],
  ...["chat:write", "commands", "files:write", "im:write", "users:read", "users:read.email"],
] as const;

/** A person waits for the doctor. */
const timeout = 10_000;

/** How messages come in, by what is set. */
export function slackMode({ appToken, signingSecret }: SlackConfig): SlackProbe["mode"] {
  if (appToken === null) return "http";
  return signingSecret === null ? "socket" : "both";
}

/** Asks Slack who the token is and what it may do; Slack's client is loaded only then. */
export function createSlackProbe(slack: SlackConfig): SlackProbe {
  return {
    mode: slackMode(slack),
    ask: async () => {
      const { LogLevel, WebClient } = await import("@slack/web-api");
      const { asAppError } = await import("#slack/posting/slack-error");
      const retryConfig = { retries: 0 };
      const logLevel = LogLevel.ERROR;
      const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig, timeout, logLevel });
      try {
        const { team = "", response_metadata: told } = await client.auth.test();
        const given = new Set(told?.scopes ?? []);
        return { team, missing: wantedScopes.filter((scope) => !given.has(scope)) };
      } catch (error) {
        throw asAppError(error);
      }
    },
  };
}
