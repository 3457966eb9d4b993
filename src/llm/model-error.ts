import { z } from "zod";
import { AppError } from "#errors";

const httpFailure = z.object({ status: z.int() }).loose();
const headed = z.object({ headers: z.instanceof(Headers) }).loose();

/** HTTP status of a provider's refusal; null for time-outs, broken connections and faults of our own. */
export function statusOf(error: unknown): number | null {
  const parsed = httpFailure.safeParse(error);
  return parsed.success ? parsed.data.status : null;
}

/**
 * Milliseconds the provider asks us to wait, in either form, seconds or a date (RFC 9110 §10.2.3); null where it does not
 * say.
 */
export function retryAfterMs(error: unknown, now = Date.now()): number | null {
  const parsed = headed.safeParse(error);
  const told = parsed.success ? parsed.data.headers.get("retry-after") : null;
  if (told === null) return null;
  const waitMs = /^\s*\d+(?:\.\d+)?\s*$/.test(told) ? Number(told) * 1000 : Date.parse(told) - now;
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}

/** Whatever a call to a model threw, as the two errors the product names. The provider's text stays in `cause`. */
export function toModelError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = statusOf(error);
  const reason = status === null ? "no answer" : `HTTP ${status}`;
  return new AppError("model-unavailable", `model: ${reason}`, { params: { reason } }, { cause: error });
}
