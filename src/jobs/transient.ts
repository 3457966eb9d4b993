import { AppError, type ErrorCode } from "#errors";
import { retryAfterMs } from "#llm/model-error";

const transientCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "model-unavailable",
  "model-paused",
  "model-rate-limited",
  "database-unavailable",
  "connector-rate-limited",
  "connector-unreachable",
  "slack-unreachable",
]);
/** A model's refusals that time does not heal: the key, the address, the question. */
const finalRefusal = /^HTTP 4(?!08|25|29)\d\d$/;
/** Serialisation, deadlock, connection lost, out of resources, the server shuts down or starts. */
const transientSqlState = /^(?:40001|40P01|08\w{3}|53\w{3}|57P0\d)$/;
const brokenConnection = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const brokenPool = /^(?:Connection terminated|timeout exceeded when trying to connect)/;

/** Whether the same work may go well a little later. */
export function isTransient(thrown: unknown): boolean {
  if (thrown instanceof AppError) {
    return transientCodes.has(thrown.code) && !finalRefusal.test(String(thrown.details.params?.reason ?? ""));
  }
  return [thrown, causeOf(thrown)].some(isBrokenConnection);
}

function isBrokenConnection(held: unknown): boolean {
  if (!(held instanceof Error)) return false;
  const code = "code" in held && typeof held.code === "string" ? held.code : "";
  return transientSqlState.test(code) || brokenConnection.test(code) || brokenPool.test(held.message);
}

function causeOf(thrown: unknown): unknown {
  return thrown instanceof Error ? thrown.cause : undefined;
}

/** How often, and how long in between: the delay doubles from the first to the longest. */
export type RetryPolicy = { most: number; firstDelayMs: number; longestDelayMs: number };

export const usualRetries: RetryPolicy = { most: 5, firstDelayMs: 5_000, longestDelayMs: 300_000 };

/** Milliseconds before the try after so many failures in a row; never before the other side wants to be asked. */
export function retryDelayMs(failures: number, policy: RetryPolicy, thrown: unknown): number {
  const doubled = Math.min(policy.firstDelayMs * 2 ** (failures - 1), policy.longestDelayMs);
  return Math.max(doubled, retryAfterMs(causeOf(thrown)) ?? 0);
}
