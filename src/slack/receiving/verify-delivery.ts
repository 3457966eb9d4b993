import { isValidSlackRequest } from "@slack/bolt";

/** Slack's own bound, in seconds. Bolt holds it for the past only; a clock that is ahead is refused here as well. */
const mostSkew = 300;

export type SignedRequest = { signature: string | null; timestamp: string | null; body: string };

/** Whether Slack signed exactly this body, at most five minutes from now in either direction. */
export function isFromSlack({ signature, timestamp, body }: SignedRequest, secret: string, nowMs: number): boolean {
  if (signature === null || timestamp === null || !/^\d{1,12}$/.test(timestamp)) return false;
  const seconds = Number(timestamp);
  if (Math.abs(nowMs / 1_000 - seconds) > mostSkew) return false;
  const headers = { "x-slack-signature": signature, "x-slack-request-timestamp": seconds };
  return isValidSlackRequest({ signingSecret: secret, body, headers, nowMilliseconds: nowMs });
}
