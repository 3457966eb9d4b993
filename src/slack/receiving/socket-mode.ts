import { setTimeout as pause } from "node:timers/promises";
import type { Logger as SlackLogger } from "@slack/bolt";
import { SocketModeClient } from "@slack/socket-mode";
import type { Logger } from "pino";
import { z } from "zod";
import { asAppError } from "../posting/slack-error.ts";
import { deliverySchema } from "./delivery.ts";
import type { Inbox } from "./inbox.ts";

type Parts = {
  appToken: string;
  apiUrl: string;
  inbox: Inbox;
  log: Logger;
  slackLog: SlackLogger;
  /** Told why there is no connection, null as soon as there is one. */
  onState: (error: unknown) => void;
};

const envelopeSchema = z.object({
  body: deliverySchema,
  ack: z.custom<(response?: Record<string, unknown>) => Promise<void>>((held) => typeof held === "function"),
});

const retryMs = [1_000, 2_000, 5_000, 15_000, 30_000] as const;

/**
 * Deliveries over a connection that this process opens: nothing has to reach this machine. Slack ends a connection now and
 * then, and a new one is opened. The client's own way to do so cannot be stopped while it waits, and its failures reach nobody.
 */
export function createSocketMode({ appToken, apiUrl, inbox, log, slackLog, onState }: Parts) {
  const clientOptions = {
    slackApiUrl: apiUrl,
    timeout: 10_000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const client = new SocketModeClient({ appToken, autoReconnectEnabled: false, clientOptions, logger: slackLog });
  const closing = new AbortController();
  client.on("slack_event", (given: unknown) => void take(given, { inbox, log }));
  const isClosing = () => closing.signal.aborted;
  /** Ends when the connection does. @throws where none comes about */
  const connectOnce = async (): Promise<void> => {
    await client.start();
    onState(null);
    // It may have come about after we were told to stop.
    if (isClosing()) await client.disconnect();
    else await new Promise<void>((ended) => client.once("disconnected", () => ended()));
  };
  const stayConnected = async (failures = 0): Promise<void> => {
    while (!isClosing()) {
      try {
        await connectOnce();
        failures = 0;
      } catch (error) {
        if (isClosing()) return;
        onState(asAppError(error));
        log.warn({ err: error }, "the connection to Slack could not be opened; it is tried again");
        await pause(retryMs[failures] ?? 30_000, undefined, { signal: closing.signal }).catch(() => undefined);
        failures += 1;
      }
    }
  };
  let staying: Promise<void> = Promise.resolve();
  return {
    start: (): void => {
      staying = stayConnected();
    },
    stop: async (): Promise<void> => {
      closing.abort();
      await client.disconnect();
      await staying;
    },
  };
}

async function take(given: unknown, { inbox, log }: Pick<Parts, "inbox" | "log">): Promise<void> {
  const envelope = envelopeSchema.safeParse(given);
  if (!envelope.success) return;
  const { body, ack } = envelope.data;
  try {
    const received = await inbox(body);
    // What is not acknowledged comes again.
    if (received.kind === "later") return;
    const { acknowledgement } = received;
    await ack(typeof acknowledgement === "object" ? acknowledgement : undefined);
  } catch (error) {
    log.error({ err: error }, "a delivery of Slack was not taken");
  }
}
