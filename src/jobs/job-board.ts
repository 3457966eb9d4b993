import { type Bell, createBell } from "./bell.ts";
import { createJobChannel, type JobChannel } from "./job-channel.ts";

/** What the jobs of this process have in common: who tells what, and the bell that says that something changed. */
export type JobBoard = {
  /** Rung when there may be work to take, or something new to watch. */
  bell: Bell;
  /** Aborts when the process closes. */
  closing: AbortController;
  /** The channel of a run of this process that is under way or has ended its job. */
  find: (id: string) => JobChannel | null;
  /** A new channel in place of an earlier run's. */
  open: (id: string, base: number) => JobChannel;
  /** Forgets the channel of a run that did not end its job. */
  drop: (id: string) => void;
};

/** How many ended jobs can still be replayed to somebody who comes late. */
const keptChannels = 50;

export function createJobBoard(): JobBoard {
  const channels = new Map<string, JobChannel>();
  const bell = createBell();
  return {
    bell,
    closing: new AbortController(),
    find: (id) => channels.get(id) ?? null,
    open: (id, base) => {
      const channel = createJobChannel(base);
      channels.set(id, channel);
      const ended = [...channels].filter(([, held]) => held.isClosed()).map(([old]) => old);
      for (const old of ended.slice(0, Math.max(0, channels.size - keptChannels))) channels.delete(old);
      bell.ring();
      return channel;
    },
    drop: (id) => {
      channels.get(id)?.close();
      channels.delete(id);
    },
  };
}
