import { z } from "zod";
import type { OutboundAgent } from "../outbound-agent.ts";
import { serverTime } from "../retry-after.ts";
import { sendRequest } from "../send-request.ts";
import type { Ask } from "./ask-hubspot.ts";
import type { HubspotSettings } from "./hubspot-client.ts";

const bodySchema = z.object({ timeZone: z.string().nullish(), companyCurrency: z.string().nullish() });
const answerSchema = z.object({ time: z.number().nullable(), body: bodySchema });

/** Apps that may not know the portal's settings: then nothing is known. */
const notTold = new Set([403, 404]);

/**
 * The portal's time zone, its currency and the time of its clock (`GET /account-info/v3/details`, which the client does not
 * wrap).
 */
export async function readAccountInfo(ask: Ask, agent: OutboundAgent, { token, baseUrl }: HubspotSettings) {
  const url = `${baseUrl}/account-info/v3/details`;
  const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
  const { time, body } = await ask(answerSchema, async () => {
    const answer = await sendRequest(agent, { method: "GET", url, headers });
    const time = serverTime(answer.headers);
    if (notTold.has(answer.status)) return { time, body: {} };
    const body: unknown = JSON.parse(answer.body === "" ? "{}" : answer.body);
    if (answer.status !== 200) {
      throw Object.assign(new Error("refused"), { code: answer.status, body, headers: answer.headers });
    }
    return { time, body };
  });
  return { time, timeZone: body.timeZone ?? null, companyCurrency: body.companyCurrency ?? null };
}
