import { App, type Receiver } from "@slack/bolt";
import type { Logger } from "pino";
import type { SlackWorkspace } from "#domain/slack";
import { boltLogger } from "./bolt-logger.ts";
import type { Delivery } from "./delivery.ts";
import type { Acknowledgement } from "./inbox.ts";

type Parts = {
  botToken: string;
  apiUrl: string;
  workspace: () => SlackWorkspace | null;
  log: Logger;
};

/** Deliveries are handed in by the inbox; Bolt opens no port of its own. */
const handedIn: Receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };

/** Bolt, which knows whom a delivery is for. What its listeners throw is thrown to whoever handed the delivery in. */
export function createBoltApp({ botToken, apiUrl, workspace, log }: Parts): App {
  const app = new App({
    receiver: handedIn,
    authorize: async () => {
      const known = workspace();
      return { botToken, ...(known && { botUserId: known.botUserId, teamId: known.teamId }) };
    },
    clientOptions: { slackApiUrl: apiUrl },
    convoStore: false,
    logger: boltLogger(log),
  });
  app.error(async (error) => {
    throw error;
  });
  return app;
}

/** What listeners need beside what Slack says. */
export type Extra = Readonly<Record<string, unknown>>;

/** @returns what the delivery was acknowledged with, as soon as it was; work that goes on after it fails by itself */
export function processWith(app: App, log: Logger) {
  return (delivery: Delivery, extra: Extra = {}): Promise<Acknowledgement> =>
    new Promise((resolve, reject) => {
      app
        .processEvent({
          body: delivery,
          ack: async (acknowledgement) => resolve(acknowledgement || undefined),
          customProperties: extra,
        })
        .then(() => resolve(undefined))
        .catch((error: unknown) => {
          log.error({ err: error }, "a delivery of Slack was not handled");
          reject(error);
        });
    });
}
