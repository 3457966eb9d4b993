import { APIConnectionTimeoutError } from "openai";
import type { AppError } from "#errors";
import { retryAfterMs, statusOf } from "./model-error.ts";

/** Refusals that have nothing to do with what was sent: the key, the address, the moment. */
const notTheTexts: ReadonlySet<number> = new Set([401, 402, 403, 404, 407, 408, 409, 425, 429, 502, 503, 504]);

/**
 * Whether fewer or shorter texts may fare better: an endpoint calls a text that it cannot take a bad request, fails
 * inside (500), breaks the connection or answers nonsense. False where it asks for patience, or a setting is wrong.
 */
export function mayBeTheTexts({ code, cause }: AppError): boolean {
  if (code !== "model-unavailable" || cause instanceof APIConnectionTimeoutError) return false;
  const status = statusOf(cause);
  return retryAfterMs(cause) === null && (status === null || !notTheTexts.has(status));
}
