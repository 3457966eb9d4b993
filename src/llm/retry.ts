import type { AppError } from "#errors";
import { isOutage } from "./chat-error.ts";
import { retryAfterMs } from "./model-error.ts";

const backOffMs = 1_000;
/** With less left of the time no answer is to be expected. */
const leastLeftMs = 2_000;

/**
 * Milliseconds until the one other try; null: there is none. A refusal for load and an outage are tried again after the
 * `Retry-After` they name, never before, else after a second; neither where too little time would be left then.
 * @param leftMs until the deadline
 */
export function retryWaitMs(fault: AppError, attempt: number, leftMs: number): number | null {
  if (attempt > 1 || !(isOutage(fault) || fault.code === "model-rate-limited")) return null;
  const waitMs = retryAfterMs(fault.cause) ?? backOffMs;
  return waitMs + leastLeftMs <= leftMs ? waitMs : null;
}
