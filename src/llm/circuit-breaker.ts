import { AppError } from "#errors";

export type BreakerSettings = {
  /** Failures in a row that open it. */
  failures?: number;
  /** How long nobody is let through then. */
  openMs?: number;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** One call on its way; said once how it ended. */
export type Pass = {
  succeeded: () => void;
  failed: () => void;
  /** It ended for a reason of our own, and tells nothing of the other side. */
  dropped: () => void;
};

export type CircuitBreaker = {
  /** @throws AppError `model-paused` while it is open, or while the one call that tries again is on its way. */
  enter: () => Pass;
};

const defaults = { failures: 5, openMs: 30_000 } as const;

/**
 * Closed, it lets everybody through. After `failures` failures in a row it is open for `openMs`. Then half open: one call is
 * let through, and how that ends closes it or opens it again (Nygard, Release It!, 2007, §5.2).
 */
export function createCircuitBreaker(settings: BreakerSettings): CircuitBreaker {
  const { failures: most, openMs, now } = { ...defaults, ...settings };
  let failures = 0;
  let openUntil = 0;
  let isTrying = false;
  const passOf = (isTrial: boolean): Pass => {
    let isOut = true;
    const end = (settle: () => void) => () => {
      if (!isOut) return;
      isOut = false;
      if (isTrial) isTrying = false;
      settle();
    };
    return {
      succeeded: end(() => {
        failures = 0;
      }),
      failed: end(() => {
        failures += 1;
        if (failures >= most) openUntil = now() + openMs;
      }),
      dropped: end(() => undefined),
    };
  };
  return {
    enter: () => {
      if (failures < most) return passOf(false);
      const restMs = openUntil - now();
      if (restMs > 0 || isTrying) throw paused(failures, Math.max(restMs, 1_000), now());
      isTrying = true;
      return passOf(true);
    },
  };
}

/** Says when to ask again in the way providers do, so that whoever waits for them waits for us. */
function paused(count: number, restMs: number, nowMs: number): AppError {
  const until = new Date(nowMs + restMs).toISOString();
  const headers = new Headers({ "retry-after": String(restMs / 1000) });
  return new AppError(
    "model-paused",
    `model: not asked before ${until}`,
    { params: { count, until } },
    {
      cause: { status: 503, headers },
    },
  );
}
