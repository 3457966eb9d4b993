import { AppError } from "#errors";
import { type FailureKind, SourceFailure } from "./source-failure.ts";

/** Time and chance, handed in. `sleep` rejects where the product is being closed. */
export type Clock = {
  /** Milliseconds since 1970. */
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  random: () => number;
  /** Aborted when the product is being closed: nothing more is asked then. */
  stopped: AbortSignal;
};

export type RetryPolicy = {
  /** How often one request is asked at most. */
  attempts: number;
  /** How long one request may wait altogether. Milliseconds. */
  budgetMs: number;
  /** First wait where the CRM named none; doubled each time up to `longestMs`. */
  baseMs: number;
  longestMs: number;
};

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 7,
  budgetMs: 10 * 60_000,
  baseMs: 500,
  longestMs: 30_000,
};

const passing: ReadonlySet<FailureKind> = new Set(["limit", "busy", "network", "answer"]);
/** Waits a little longer than was asked for, so that several readers do not come back at once. Milliseconds. */
const maxExtraMs = 250;

export type Retry = <T>(ask: () => Promise<T>) => Promise<T>;

/**
 * Asks again after failures that pass: exponential backoff with jitter between half and whole of
 * `base · 2^(n−1)`, never before the moment that the CRM named (`Retry-After`), until attempts or budget are used up.
 * Then the last failure is thrown.
 */
export function createRetry(clock: Clock, policy: RetryPolicy = defaultRetryPolicy): Retry {
  return async (ask) => {
    let leftMs = policy.budgetMs;
    for (let attempt = 1; ; attempt += 1) {
      if (clock.stopped.aborted) throw new AppError("pull-stopped", "the product is being closed");
      const answer = await ask().then(
        (value) => ({ value }),
        (error: unknown) => ({ error, waitMs: waitBefore(error, attempt, clock, policy) }),
      );
      if ("value" in answer) return answer.value;
      if (answer.waitMs === null || answer.waitMs > leftMs) throw answer.error;
      await clock.sleep(answer.waitMs);
      leftMs -= answer.waitMs;
    }
  };
}

/** Null where asking again is of no use. */
function waitBefore(error: unknown, attempt: number, clock: Clock, policy: RetryPolicy): number | null {
  if (!(error instanceof SourceFailure) || !passing.has(error.kind)) return null;
  if (error.isFinal || attempt >= policy.attempts) return null;
  if (error.retryAfterMs !== null) return error.retryAfterMs + Math.floor(clock.random() * maxExtraMs);
  const whole = Math.min(policy.longestMs, policy.baseMs * 2 ** (attempt - 1));
  return Math.round(whole * (0.5 + clock.random() / 2));
}
