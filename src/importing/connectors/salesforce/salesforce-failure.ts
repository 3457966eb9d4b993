import { z } from "zod";
import { refusedAddress } from "../outbound-agent.ts";
import { retryAfterMs } from "../retry-after.ts";
import type { OutboundResponse } from "../send-request.ts";
import { type FailureKind, SourceFailure } from "../source-failure.ts";

/** Errors of the REST API come as a list, those of the token endpoint as one object. */
const errorSchema = z.union([
  z.array(z.object({ errorCode: z.string(), message: z.string() })).min(1),
  z
    .object({ error: z.string(), error_description: z.string().default("") })
    .transform(({ error, error_description }) => [{ errorCode: error, message: `${error}: ${error_description}` }]),
]);
const socketErrorSchema = z.object({ code: z.string() });

function readError({ status, body }: OutboundResponse): { errorCode: string; message: string } {
  const none = { errorCode: "", message: `HTTP ${status}` };
  try {
    const read = errorSchema.safeParse(JSON.parse(body));
    return (read.success && read.data[0]) || none;
  } catch {
    return none;
  }
}

/** Codes of the REST and token endpoints whose meaning their status does not tell. */
const kindByCode: Readonly<Record<string, FailureKind>> = {
  INVALID_SESSION_ID: "auth",
  INVALID_AUTH_HEADER: "auth",
  invalid_client: "auth",
  invalid_client_id: "auth",
  invalid_client_credentials: "auth",
  invalid_grant: "auth",
  unauthorized_client: "auth",
  inactive_user: "auth",
  inactive_org: "auth",
  unsupported_grant_type: "auth",
  rate_limit_exceeded: "limit",
  REQUEST_LIMIT_EXCEEDED: "limit",
  API_DISABLED_FOR_ORG: "scope",
  API_CURRENTLY_DISABLED: "scope",
  INSUFFICIENT_ACCESS: "scope",
  INSUFFICIENT_ACCESS_OR_READONLY: "scope",
  INVALID_FIELD: "field",
  INVALID_QUERY_LOCATOR: "locator",
  QUERY_TIMEOUT: "busy",
  UNABLE_TO_LOCK_ROW: "busy",
  SERVER_UNAVAILABLE: "busy",
};

/** A limit of requests under way passes in seconds, the one of a day's requests does not. Milliseconds. */
const concurrentMs = 5_000;

function kindOf(status: number, errorCode: string): FailureKind {
  const byCode = kindByCode[errorCode];
  if (byCode) return byCode;
  if (status === 429) return "limit";
  if (status >= 500 || status === 420) return "busy";
  return status === 401 ? "auth" : "refused";
}

function fieldParams(message: string): Record<string, string> {
  const column = /column '([^']+)'/.exec(message)?.[1] ?? "?";
  const object = /(?:entity|type) '([^']+)'/.exec(message)?.[1] ?? "?";
  return { field: column, object };
}

/** An answer that is no success, in our words. `errorCode` is among its params. */
export function salesforceFailure(response: OutboundResponse, now: number): SourceFailure {
  const { errorCode, message } = readError(response);
  const kind = kindOf(response.status, errorCode);
  const told = retryAfterMs(response.headers, now);
  const isDayUsedUp = kind === "limit" && told === null && /total ?requests/i.test(message);
  return new SourceFailure(kind, message, {
    retryAfterMs: kind === "limit" && !isDayUsedUp ? (told ?? concurrentMs) : told,
    isFinal: isDayUsedUp,
    params: { errorCode, scope: "API Enabled", ...(kind === "field" ? fieldParams(message) : {}) },
  });
}

/** No whole answer came. */
export function socketFailure(thrown: unknown): SourceFailure {
  if (thrown instanceof SourceFailure) return thrown;
  const { code } = socketErrorSchema.catch({ code: "cut off" }).parse(thrown);
  const isRefused = code === refusedAddress;
  if (isRefused) return new SourceFailure("elsewhere", "the address may not be reached");
  return new SourceFailure("network", code);
}
