import type { Context } from "hono";
import type { Logger } from "pino";
import { type Delivery, readDelivery } from "./delivery.ts";
import type { Acknowledgement, Inbox } from "./inbox.ts";
import { isFromSlack } from "./verify-delivery.ts";

type Parts = { signingSecret: string; inbox: Inbox; now: () => number; log: Logger };

/** `POST /slack/events`: 401 for what Slack did not sign just now, else the acknowledgement; 503 asks Slack to try again. */
export function createSlackRoute({ signingSecret, inbox, now, log }: Parts) {
  const take = async (delivery: Delivery, c: Context): Promise<Response> => {
    // Slack asks so when the address is entered: the first thing that comes, before any workspace is known.
    if (delivery.type === "url_verification") return c.json({ challenge: delivery.challenge ?? "" });
    try {
      const received = await inbox(delivery);
      return received.kind === "later" ? c.body(null, 503) : acknowledge(c, received.acknowledgement);
    } catch (error) {
      log.error({ err: error }, "a delivery of Slack was not taken");
      return c.body(null, 503);
    }
  };
  return async (c: Context): Promise<Response> => {
    const body = await c.req.text();
    const signature = c.req.header("x-slack-signature") ?? null;
    const timestamp = c.req.header("x-slack-request-timestamp") ?? null;
    if (!isFromSlack({ signature, timestamp, body }, signingSecret, now())) return c.body(null, 401);
    const delivery = readDelivery(body, c.req.header("content-type") ?? "");
    return delivery === null ? c.body(null, 400) : take(delivery, c);
  };
}

function acknowledge(c: Context, acknowledgement: Acknowledgement): Response {
  if (acknowledgement === undefined || acknowledgement === "") return c.body(null, 200);
  return typeof acknowledgement === "string" ? c.text(acknowledgement) : c.json(acknowledgement);
}
