import { allMethods } from "./methods/all-methods.ts";
import type { Method } from "./methods/method.ts";
import type { Args } from "./read-body.ts";
import { SlackError } from "./slack-error.ts";
import type { SlackState } from "./slack-state.ts";

/** The token of a call: of its header, else of its arguments. */
export function tokenOf(authorization: string | undefined, args: Args): string | null {
  const fromHeader = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
  return fromHeader ?? (typeof args.token === "string" ? args.token : null);
}

function checkToken({ settings }: SlackState, method: Method, token: string | null): void {
  if (token === null) throw new SlackError("not_authed");
  const kind = { [settings.botToken]: "bot", [settings.appToken]: "app" }[token];
  if (kind === undefined) throw new SlackError("invalid_auth");
  if (method.token !== "any" && method.token !== kind) throw new SlackError("not_allowed_token_type");
  const { scope } = method;
  if (kind === "bot" && scope !== null && !settings.scopes.includes(scope)) {
    throw new SlackError("missing_scope", [], { needed: scope, provided: settings.scopes.join(",") });
  }
}

/** The answer of a Web API method, right or wrong: Slack sends both with status 200. */
export function callMethod(
  state: SlackState,
  name: string,
  args: Args,
  token: string | null,
): Record<string, unknown> & { ok?: unknown; error?: unknown } {
  try {
    const method = allMethods[name];
    if (!method) throw new SlackError("unknown_method", [], { req_method: name });
    checkToken(state, method, token);
    return method.answer(state, args);
  } catch (error) {
    if (error instanceof SlackError) return error.body;
    throw error;
  }
}
