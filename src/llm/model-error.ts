import { z } from "zod";
import { AppError } from "#errors";

const httpFailure = z.object({ status: z.int() }).loose();
const headed = z.object({ headers: z.instanceof(Headers) }).loose();

/** HTTP status of a provider's refusal; null for time-outs, broken connections and faults of our own. */
export function statusOf(error: unknown): number | null {
  const parsed = httpFailure.safeParse(error);
  return parsed.success ? parsed.data.status : null;
}

/** Milliseconds the provider asks us to wait (RFC 9110 §10.2.3, seconds form); null where it does not say. */
export function retryAfterMs(error: unknown): number | null {
  const parsed = headed.safeParse(error);
  const seconds = parsed.success ? Number(parsed.data.headers.get("retry-after") ?? Number.NaN) : Number.NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

/** Whatever a call to a model threw, as the two errors the product names. The provider's text stays in `cause`. */
export function toModelError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = statusOf(error);
  const reason = status === null ? "no answer" : `HTTP ${status}`;
  return new AppError("model-unavailable", `model: ${reason}`, { params: { reason } }, { cause: error });
}
