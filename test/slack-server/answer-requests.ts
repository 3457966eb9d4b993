import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { callMethod, tokenOf } from "./call-method.ts";
import type { Faults, SlackFault } from "./faults.ts";
import { allMethods } from "./methods/all-methods.ts";
import { takeUpload } from "./methods/files.ts";
import { createRateLimits } from "./rate-limits.ts";
import { type Args, readBody } from "./read-body.ts";
import { answerResponse } from "./response-urls.ts";
import { SlackError } from "./slack-error.ts";
import type { SeenResponse, SlackState } from "./slack-state.ts";

/** A call of the Web API. `error`: what was answered, null where all was well or nothing was answered. */
export type SlackCall = { method: string; args: Args; token: string | null; at: number; error: string | null };

type Answer = { status: number; body: string | Buffer; type: string; headers?: Record<string, string> };
const jsonType = "application/json; charset=utf-8";
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
  ...{ status, body: JSON.stringify(body), type: jsonType, headers },
});
const plain = (body: string, status = 200): Answer => ({ status, body, type: "text/plain; charset=utf-8" });

/** What a method answers instead of doing what it was asked, or after it. */
function faulty(fault: SlackFault | null, answer: () => Answer): Answer {
  if (fault && "error" in fault) return json({ ok: false, error: fault.error, ...fault.more });
  if (fault && "status" in fault) {
    const { status, retryAfter } = fault;
    const wait: Record<string, string> = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
    return json({ ok: false, error: status === 429 ? "ratelimited" : "internal_error" }, status, wait);
  }
  if (fault && "malformed" in fault) {
    if (fault.afterEffect) answer();
    return { status: 200, body: '{"ok":tru', type: jsonType };
  }
  return answer();
}

/** Sends an answer, or goes wrong as the fault says. */
async function send(response: ServerResponse, fault: SlackFault | null, answer: () => Answer): Promise<void> {
  if (fault && "resetConnection" in fault) {
    if (fault.afterEffect) answer();
    response.socket?.resetAndDestroy();
    return;
  }
  if (fault && "hangMs" in fault) await sleep(fault.hangMs, undefined, { ref: false });
  const { status, body, type, headers } = faulty(fault, answer);
  if (!response.destroyed) response.writeHead(status, { "content-type": type, ...headers }).end(body);
}

type World = { state: SlackState; faults: Faults; calls: SlackCall[]; hasRateLimits: boolean };

/** Answers whatever comes over HTTP. */
export function createAnswering({ state, faults, calls, hasRateLimits }: World) {
  const { settings } = state;
  const secondsToWait = createRateLimits(settings.now);

  function answerCall(call: SlackCall): Answer {
    const { method, args, token } = call;
    const { tier = "special", scope = null } = allMethods[method] ?? {};
    const wait = hasRateLimits ? secondsToWait(method, tier, String(args.channel ?? "")) : 0;
    if (wait > 0) {
      call.error = "ratelimited";
      return json({ ok: false, error: "ratelimited" }, 429, { "retry-after": String(wait) });
    }
    const body = callMethod(state, method, args, token);
    if (typeof body.error === "string") call.error = body.error;
    const headers = { "x-oauth-scopes": settings.scopes.join(","), ...(scope && { "x-accepted-oauth-scopes": scope }) };
    return json(body, 200, headers);
  }

  async function answerMethod(method: string, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { args } = await readBody(incoming);
    const token = tokenOf(incoming.headers.authorization, args);
    const call: SlackCall = { method, args, token, at: settings.now(), error: null };
    calls.push(call);
    const fault = faults.take(method);
    if (fault && "error" in fault) call.error = fault.error;
    await send(response, fault, () => answerCall(call));
  }

  function respond(path: string, body: Args): Answer {
    const seen: SeenResponse = { url: `${state.url}${path}`, body, at: settings.now(), error: null };
    state.responses.push(seen);
    try {
      answerResponse(state, path.split("/").at(-1) ?? "", body);
      return plain("ok");
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      seen.error = error.code;
      return json({ ok: false, error: error.code }, 404);
    }
  }

  function sendFile(path: string, authorization: string | undefined): Answer {
    const id = path.split("/")[2]?.split("-")[1] ?? "";
    const bytes = state.files.get(id)?.bytes;
    if (tokenOf(authorization, {}) !== settings.botToken) return plain("login", 403);
    return bytes ? { status: 200, body: bytes, type: "application/octet-stream" } : plain("gone", 404);
  }

  async function answerOther(path: string, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const read = await readBody(incoming);
    if (path.startsWith("/response/")) {
      return send(response, faults.take("response_url"), () => respond(path, read.args));
    }
    if (path.startsWith("/upload/")) {
      return send(response, faults.take("upload"), () => {
        const { status, text } = takeUpload(state, path.split("/").at(-1) ?? "", read);
        return plain(text, status);
      });
    }
    const isFile = path.startsWith("/files-pri/");
    return send(response, null, () => (isFile ? sendFile(path, incoming.headers.authorization) : plain("no", 404)));
  }

  return (incoming: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(incoming.url ?? "/", "http://127.0.0.1");
    const method = /^\/api\/([\w.]+)$/.exec(pathname)?.[1];
    const answered =
      method === undefined ? answerOther(pathname, incoming, response) : answerMethod(method, incoming, response);
    answered.catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
    });
  };
}
