import type { Logger as SlackLogger } from "@slack/bolt";
import { SocketModeClient } from "@slack/socket-mode";
import type { Logger } from "pino";
import { z } from "zod";
import { deliverySchema } from "./delivery.ts";
import type { Inbox } from "./inbox.ts";

type Parts = { appToken: string; apiUrl: string; inbox: Inbox; log: Logger; slackLog: SlackLogger };

const envelopeSchema = z.object({
  body: deliverySchema,
  ack: z.custom<(response?: Record<string, unknown>) => Promise<void>>((held) => typeof held === "function"),
});

/** Deliveries over a connection that this process opens: nothing has to reach this machine. */
export function createSocketMode({ appToken, apiUrl, inbox, log, slackLog }: Parts) {
  const client = new SocketModeClient({ appToken, clientOptions: { slackApiUrl: apiUrl }, logger: slackLog });
  client.on("slack_event", (given: unknown) => {
    const envelope = envelopeSchema.safeParse(given);
    if (!envelope.success) return;
    const { body, ack } = envelope.data;
    inbox(body)
      .then(async (received) => {
        // What is not acknowledged comes again.
        if (received.kind === "later") return;
        const { acknowledgement } = received;
        await ack(typeof acknowledgement === "object" ? acknowledgement : undefined);
      })
      .catch((error: unknown) => log.error({ err: error }, "a delivery of Slack was not taken"));
  });
  return {
    start: async (): Promise<void> => void (await client.start()),
    stop: async (): Promise<void> => void (await client.disconnect()),
  };
}
