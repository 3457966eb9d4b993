import { createHmac } from "node:crypto";

/** Something that Slack sends of itself, before it is put into a request or an envelope. */
export type Delivery = {
  type: "events_api" | "slash_commands" | "interactive";
  payload: Record<string, unknown>;
};

type Form = { body: string; contentType: string };
const asForm = (fields: Record<string, string>): Form => ({
  body: new URLSearchParams(fields).toString(),
  contentType: "application/x-www-form-urlencoded",
});

/** How each kind is written into a request's body. */
const forms: Record<Delivery["type"], (payload: Record<string, unknown>) => Form> = {
  events_api: (payload) => ({ body: JSON.stringify(payload), contentType: "application/json" }),
  slash_commands: (payload) =>
    asForm(Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]))),
  interactive: (payload) => asForm({ payload: JSON.stringify(payload) }),
};

/** A body as it goes over the wire: a delivery's, or any text of a test's own. */
export function bodyOf(delivery: Delivery | string): Form {
  if (typeof delivery !== "string") return forms[delivery.type](delivery.payload);
  return { body: delivery, contentType: delivery.startsWith("{") ? "application/json" : asForm({}).contentType };
}

/** `v0=` and the HMAC-SHA256 of `v0:<seconds>:<body>`. */
export function signatureOf(body: string, secret: string, seconds: number): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${seconds}:${body}`).digest("hex")}`;
}

export type SigningOptions = {
  secret: string;
  /** Milliseconds since 1970; now where it is not given. */
  at?: number;
  url?: string;
  /** Slack tries again up to three times when it was not answered with success within three seconds. */
  retry?: { num: number; reason: "http_timeout" | "http_error" | "connection_failed" | "ssl_error" | "unknown_error" };
  /** Over those of Slack, to break them. */
  headers?: Record<string, string>;
};

/** The request that Slack would send, signed. */
export function signed(delivery: Delivery | string, options: SigningOptions): Request {
  const { secret, at = Date.now(), url = "http://127.0.0.1/slack/events", retry, headers } = options;
  const { body, contentType } = bodyOf(delivery);
  const seconds = Math.floor(at / 1000);
  return new Request(url, {
    method: "POST",
    body,
    headers: {
      "content-type": contentType,
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-slack-request-timestamp": String(seconds),
      "x-slack-signature": signatureOf(body, secret, seconds),
      ...(retry && { "x-slack-retry-num": String(retry.num), "x-slack-retry-reason": retry.reason }),
      ...headers,
    },
  });
}
