import { setTimeout as pause } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import { z } from "zod";
import type { SlackWorkspace } from "#domain/slack";
import type { Services } from "#services/create-services";
import { asAppError } from "./posting/slack-error.ts";

const identitySchema = z.object({ team_id: z.string(), team: z.string(), user_id: z.string() });

/** How the connection stands. `lastError`: why there is none. */
export type Connection = {
  workspace: SlackWorkspace | null;
  lastError: unknown;
  /** Why nothing comes in by Socket Mode, where that is set up. */
  socketError: unknown;
};

type Parts = { client: WebClient; service: Services["slack"]["workspace"]; orgId: string; log: Logger };

const retryMs = [2_000, 5_000, 15_000, 60_000] as const;

/**
 * Asks Slack which workspace the token is of, and ties the organisation to it. Until Slack answers, what was known before
 * counts; the product starts all the same.
 */
export function createConnecting({ client, service, orgId, log }: Parts) {
  const connection: Connection = { workspace: null, lastError: null, socketError: null };
  const closing = new AbortController();
  const connect = async (): Promise<void> => {
    const { team_id: teamId, team: name, user_id: botUserId } = identitySchema.parse(await client.auth.test());
    await service.connect(orgId, { teamId, name, botUserId });
    connection.workspace = { teamId, name, botUserId };
    connection.lastError = null;
  };
  const keepTrying = async (): Promise<void> => {
    for (let attempt = 0; !closing.signal.aborted; attempt += 1) {
      try {
        await connect();
        return;
      } catch (error) {
        connection.lastError = asAppError(error);
        log.warn({ err: error }, "Slack could not be reached; it is tried again");
      }
      await pause(retryMs[attempt] ?? 60_000, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  return {
    connection,
    start: async (): Promise<void> => {
      connection.workspace = await service.find(orgId);
      void keepTrying();
    },
    stop: () => closing.abort(),
  };
}
