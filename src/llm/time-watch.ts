import { AppError } from "#errors";

export type TimeLimits = {
  /** The whole call. */
  limitMs: number;
  /** Between two pieces of an answer, from the first on: until then a model may be thinking. */
  idleMs: number;
};

export type TimeWatch = {
  /** Fires when time is over, with an AppError `model-timeout`, or when whoever called does not want the answer any more. */
  signal: AbortSignal;
  /** A piece has come. */
  beat: () => void;
  /** Whoever reads is busy with a piece: it is not the model that lets wait. */
  hold: () => void;
  stop: () => void;
};

/** Timers know no more; more is as good as for ever. */
const longestTimerMs = 2 ** 31 - 1;

/** A client's stream that is aborted may end like one that is done: who reads it looks at `signal` afterwards. */
export function watchTime({ limitMs, idleMs }: TimeLimits, stopped?: AbortSignal): TimeWatch {
  const controller = new AbortController();
  const expire = (what: "idle" | "total", ms: number) => () => controller.abort(late(what, ms));
  const whole = setTimeout(expire("total", limitMs), Math.min(limitMs, longestTimerMs));
  let idle: NodeJS.Timeout | undefined;
  const signal = stopped ? AbortSignal.any([controller.signal, stopped]) : controller.signal;
  return {
    signal,
    beat: () => {
      clearTimeout(idle);
      idle = setTimeout(expire("idle", idleMs), idleMs);
    },
    hold: () => clearTimeout(idle),
    stop: () => {
      clearTimeout(whole);
      clearTimeout(idle);
    },
  };
}

/**
 * Waits for work that cannot be stopped, no longer than there is time.
 * @throws AppError `model-timeout`, or what `signal` was aborted with
 */
export async function inTime<T>(
  work: Promise<T>,
  { limitMs, signal }: { limitMs: number; signal: AbortSignal | undefined },
): Promise<T> {
  const watch = watchTime({ limitMs, idleMs: limitMs }, signal);
  const isOver = new Promise<never>((_resolve, reject) => {
    const end = () => reject(watch.signal.reason);
    if (watch.signal.aborted) end();
    else watch.signal.addEventListener("abort", end, { once: true });
  });
  return Promise.race([work, isOver]).finally(watch.stop);
}

function late(what: "idle" | "total", ms: number): AppError {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return new AppError("model-timeout", `model: ${what} limit of ${ms} ms`, { params: { what, seconds } });
}
