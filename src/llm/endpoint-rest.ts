import { AppError } from "#errors";
import { retryAfterMs, statusOf } from "./model-error.ts";

/** Keeps an endpoint from being asked before it wants to be asked again. */
export type Rest = { unlessResting: <T>(ask: () => Promise<T>) => Promise<T> };

/** Remembers the newest `Retry-After`; whoever asks before it has passed gets the refusal that brought it once more. */
export function createRest(): Rest {
  let until = 0;
  let status: number | null = null;
  const refuse = (restMs: number): never => {
    const headers = new Headers({ "retry-after": String(restMs / 1000) });
    const reason = `HTTP ${status}`;
    throw new AppError("model-unavailable", `model: ${reason}`, { params: { reason } }, { cause: { status, headers } });
  };
  return {
    unlessResting: async (ask) => {
      const restMs = until - Date.now();
      if (restMs > 0) refuse(restMs);
      try {
        return await ask();
      } catch (error) {
        const waitMs = retryAfterMs(error);
        if (waitMs !== null) [until, status] = [Date.now() + waitMs, statusOf(error)];
        throw error;
      }
    },
  };
}
