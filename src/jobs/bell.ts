/** Wakes whoever waits; a ring that came between looking and waiting is not missed. */
export type Bell = {
  ring: () => void;
  /** How often it has been rung: to be read before looking. */
  count: () => number;
  /** Resolves at the next ring after `since`, when the signal aborts, or after `ms` at the latest. */
  wait: (since: number, ms: number, signal: AbortSignal) => Promise<void>;
};

export function createBell(): Bell {
  const waiting = new Set<() => void>();
  let rung = 0;
  return {
    ring: () => {
      rung += 1;
      for (const wake of [...waiting]) wake();
    },
    count: () => rung,
    wait: (since, ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener("abort", wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        if (rung !== since || signal.aborted) return wake();
        waiting.add(wake);
        signal.addEventListener("abort", wake);
      }),
  };
}
