import type { ChatEvent } from "#domain/conversation";
import type { JobRun } from "#jobs/job-handler";
import { changeAnswer } from "#store/chat-messages";

/** Tells an answer as it comes to be, and keeps what was told. */
export type Teller = {
  tell: (events: readonly ChatEvent[]) => void;
  told: () => readonly ChatEvent[];
  /** Resolves when nothing is being stored any more. */
  settled: () => Promise<void>;
};

/** An answer by rules is done before the first one would be stored; a model takes seconds. */
const keepEveryMs = 500;

/** Whoever watches from this process hears at once, whoever watches from another reads it now and then. */
export function createTeller({ orgId, id, publish, save }: JobRun<unknown>): Teller {
  const told: ChatEvent[] = [];
  let keptAt = performance.now();
  let keeping: Promise<void> = Promise.resolve();
  const keep = () =>
    save(async (tx) => {
      await changeAnswer(tx, orgId, id, { from: ["answering"], set: { events: [...told] } });
    });
  return {
    tell: (events) => {
      for (const event of events) publish(event.event, event.data);
      told.push(...events);
      if (performance.now() - keptAt < keepEveryMs) return;
      keptAt = performance.now();
      // A run that has to stop hears it from its signal.
      keeping = keeping.then(keep).catch(() => undefined);
    },
    told: () => told,
    settled: () => keeping,
  };
}
