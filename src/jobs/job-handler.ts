import type { z } from "zod";
import type { JobKind } from "#domain/job";
import type { Json } from "#domain/json";
import type { Tx } from "#store/tx";
import { type RetryPolicy, usualRetries } from "./transient.ts";

/** One run of a job, as its handler sees it. */
export type JobRun<Payload> = {
  orgId: string;
  id: string;
  actor: string;
  payload: Payload;
  /** From 1: how often the job was begun. */
  attempt: number;
  /** Aborts when the run has to stop, with a JobStopped; the handler stops at its next batch or section. */
  signal: AbortSignal;
  /** Tells whoever watches; not stored. */
  publish: (event: string, data: Json) => void;
  /** Tells and stores how far the run is; as often as the handler likes. */
  report: (progress: Json) => void;
  /**
   * Runs work in a transaction that is only kept while the job is this run's.
   * @throws JobStopped before the work, when it is not any more, or was cancelled.
   */
  save: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** As `save`, and writes down what the work gives back as this step's result: a later run need not do it again. */
  keep: <T extends Json>(step: number, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** What earlier runs kept, by step. */
  steps: () => Promise<Map<number, Json>>;
};

/** The job as it stands in the database, for whoever was not there when it ran. */
export type StoredJob = { orgId: string; id: string; actor: string };

/** An event that stored data tells again. */
export type ReplayedEvent = { event: string; data: Json };

/** How the jobs of a kind are done. */
export type JobHandler = {
  /** Of an organisation's jobs in one lane, one runs at a time, in whichever process. Null: they do not disturb each other. */
  lane: string | null;
  /** How many of the kind this process runs at once. */
  atOnce: number;
  retries: RetryPolicy;
  /** Does the job, from the beginning or from where an earlier run was cut off. What it gives back is the job's result. */
  run: (run: JobRun<Json>) => Promise<Json>;
  /** In the transaction that ends the job without a result. */
  onGivenUp: (tx: Tx, job: StoredJob) => Promise<void>;
  /** What was told so far, in the order it was told, read from what is stored. Null: only progress is told again. */
  replay: ((tx: Tx, job: StoredJob) => Promise<ReplayedEvent[]>) | null;
};

/** Handlers by kind; a kind without one waits for a process that has it. */
export type JobHandlers = Readonly<Partial<Record<JobKind, JobHandler>>>;

type Given<Payload> = Partial<Omit<JobHandler, "run">> & {
  payload: z.ZodType<Payload>;
  run: (run: JobRun<Payload>) => Promise<Json>;
};

/** A handler whose payload is parsed before each run: another process, even another version, may have stored it. */
export function defineJobHandler<Payload>({ payload: schema, run, ...given }: Given<Payload>): JobHandler {
  return {
    lane: null,
    atOnce: 1,
    retries: usualRetries,
    onGivenUp: async () => undefined,
    replay: null,
    ...given,
    run: (held) => run({ ...held, payload: schema.parse(held.payload) }),
  };
}
