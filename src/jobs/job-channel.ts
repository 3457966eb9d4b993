import type { Json } from "#domain/json";

export type JobEvent = { id: number; event: string; data: Json };

/** What a running job tells those who watch it, in order, replayable from any point. */
export type JobChannel = {
  publish: (event: string, data: Json) => void;
  close: () => void;
  isClosed: () => boolean;
  /** Events after `lastId`, those already told first; ends when the job does. */
  watch: (lastId: number, signal: AbortSignal) => AsyncGenerator<JobEvent>;
};

export function createJobChannel(): JobChannel {
  const events: JobEvent[] = [];
  let closed = false;
  const waiting = new Set<() => void>();
  const ring = () => {
    for (const wake of waiting) wake();
    waiting.clear();
  };
  return {
    publish: (event, data) => {
      events.push({ id: events.length + 1, event, data });
      ring();
    },
    close: () => {
      closed = true;
      ring();
    },
    isClosed: () => closed,
    async *watch(lastId, signal) {
      signal.addEventListener("abort", ring, { once: true });
      for (let next = lastId; !signal.aborted; ) {
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
