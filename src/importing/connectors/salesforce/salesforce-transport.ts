import { PassThrough } from "node:stream";
import type { Connection, HttpResponse } from "jsforce";
import { createOutboundAgent, type OutboundAgent } from "../outbound-agent.ts";
import type { Clock } from "../retry.ts";
import { serverTime } from "../retry-after.ts";
import { type OutboundResponse, sendRequest } from "../send-request.ts";
import { SourceFailure } from "../source-failure.ts";
import { salesforceFailure, socketFailure } from "./salesforce-failure.ts";

type Transport = Connection["_transport"];
type HttpRequest = Parameters<Transport["httpRequest"]>[0];

export type SalesforceTransport = {
  transport: Transport;
  /** The clock of the server that answered last; null before the first answer. */
  serverTime: () => number | null;
  close: () => void;
};

const isSignIn = (url: string) => new URL(url).pathname.endsWith("/services/oauth2/token");

/** `na1.salesforce.com` and `acme.my.salesforce.com` are of one house; an address is only itself. */
function houseOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${/^[\d.[\]:]+$/.test(hostname) ? hostname : hostname.split(".").slice(-2).join(".")}`;
}

/**
 * How jsforce's requests leave the house: with time limit, without following redirects, only to the login host and to
 * instances of the same domain. Answers that are no success are thrown as SourceFailure, so that `Retry-After` is known;
 * an expired session (401) is left to jsforce once, which then signs in anew. A second 401 in a row is a refusal.
 */
export function createSalesforceTransport(loginUrl: string, timeoutMs: number, clock: Clock): SalesforceTransport {
  const agents = new Map<string, OutboundAgent>();
  let lastTime: number | null = null;
  let expired = 0;

  const agentFor = (url: string): OutboundAgent => {
    const { origin } = new URL(url);
    if (houseOf(origin) !== houseOf(loginUrl)) {
      throw new SourceFailure("elsewhere", `${origin} is none of this login's instances`);
    }
    const agent = agents.get(origin) ?? createOutboundAgent(origin, timeoutMs);
    agents.set(origin, agent);
    return agent;
  };

  const judge = (url: string, response: OutboundResponse): HttpResponse => {
    lastTime = serverTime(response.headers) ?? lastTime;
    const { status, headers, body } = response;
    // Signing in anew goes well each time; only an answer to the new session says that it is worth anything.
    if (!isSignIn(url)) expired = status === 401 ? expired + 1 : 0;
    const mayRenew = status === 401 && !isSignIn(url) && expired === 1;
    if (status >= 400 && !mayRenew) throw salesforceFailure(response, clock.now());
    return { statusCode: status, headers, body };
  };

  const send = async ({ method, url, headers, body }: HttpRequest): Promise<HttpResponse> => {
    const text = typeof body === "string" ? body : undefined;
    const length = text === undefined ? {} : { "content-length": String(Buffer.byteLength(text)) };
    const agent = agentFor(url);
    const request = { method, url, headers: { ...headers, ...length }, body: text };
    return judge(
      url,
      await sendRequest(agent, request).catch((thrown: unknown) => Promise.reject(socketFailure(thrown))),
    );
  };

  return {
    transport: {
      httpRequest: (request) => Object.assign(send(request), { stream: () => new PassThrough() }),
      getRequestStreamCreator: () => () => new PassThrough(),
    },
    serverTime: () => lastTime,
    close: () => {
      for (const agent of agents.values()) agent.destroy();
    },
  };
}
