import { AppError, type ErrorCode } from "#errors";
import { retryAfterMs, statusOf } from "./model-error.ts";

/** Keeps an endpoint from being asked before it wants to be asked again. */
export type Rest = {
  unlessResting: <T>(ask: () => Promise<T>) => Promise<T>;
  /** @throws AppError while a `Retry-After` has not passed */
  assertRested: () => void;
  /** Takes up the `Retry-After` of a refusal, if it has one. */
  note: (refusal: unknown) => void;
};

type RestSettings = { code?: ErrorCode; now?: () => number };

/** Remembers the farthest `Retry-After`; whoever asks before it has passed gets the refusal that brought it once more. */
export function createRest({ code = "model-unavailable", now = Date.now }: RestSettings = {}): Rest {
  let until = 0;
  let status: number | null = null;
  const assertRested = () => {
    const restMs = until - now();
    if (restMs <= 0) return;
    const headers = new Headers({ "retry-after": String(restMs / 1000) });
    const params = { reason: `HTTP ${status}`, wait: Math.ceil(restMs / 1000) };
    throw new AppError(code, `model: HTTP ${status}`, { params }, { cause: { status, headers } });
  };
  const note = (refusal: unknown) => {
    const waitMs = retryAfterMs(refusal, now());
    const wanted = waitMs === null ? 0 : now() + waitMs;
    // A later refusal that asks for less takes back no earlier one.
    if (wanted > until) [until, status] = [wanted, statusOf(refusal)];
  };
  return {
    assertRested,
    note,
    unlessResting: async (ask) => {
      assertRested();
      try {
        return await ask();
      } catch (error) {
        note(error);
        throw error;
      }
    },
  };
}
