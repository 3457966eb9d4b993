import type { Json } from "#domain/json";

export type JobEvent = { id: number; event: string; data: Json };

/** What a running job tells those who watch it, in order, replayable from any point. */
export type JobChannel = {
  /** @returns the event's id */
  publish: (event: string, data: Json) => number;
  /** Id of the newest event; `base` before the first. */
  lastId: () => number;
  close: () => void;
  isClosed: () => boolean;
  /** Events after `lastId`, those already told first; ends when the channel is closed. */
  watch: (lastId: number, signal: AbortSignal) => AsyncGenerator<JobEvent>;
};

/** @param base the first event's id is one more: every run of a job begins beyond the ids of the run before it. */
export function createJobChannel(base = 0): JobChannel {
  const events: JobEvent[] = [];
  let closed = false;
  const waiting = new Set<() => void>();
  const ring = () => {
    for (const wake of waiting) wake();
    waiting.clear();
  };
  return {
    publish: (event, data) => {
      const id = base + events.length + 1;
      events.push({ id, event, data });
      ring();
      return id;
    },
    lastId: () => base + events.length,
    close: () => {
      closed = true;
      ring();
    },
    isClosed: () => closed,
    async *watch(lastId, signal) {
      signal.addEventListener("abort", ring, { once: true });
      for (let next = Math.max(0, lastId - base); !signal.aborted; ) {
        const event = events[next];
        if (event) {
          next += 1;
          yield event;
        } else if (closed) return;
        else await new Promise<void>((wake) => waiting.add(wake));
      }
    },
  };
}
