import type { Db } from "#db/client";
import type { Json } from "#domain/json";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";

/** Where an import writes: a job's run, which may lose its job, or plainly the organisation's tables. */
export type ImportWriter = {
  /** Aborts when the import has to stop, between two batches. */
  signal: AbortSignal;
  /** A transaction of its own. */
  save: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** The same, and what it gives back is kept as this step's result. */
  keep: <T extends Json>(step: number, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** What earlier runs kept. */
  steps: () => Promise<Map<number, Json>>;
};

/** For an import that is no job: it starts anew whenever it is run. */
export function plainWriter(db: Db, orgId: string): ImportWriter {
  const save: ImportWriter["save"] = (work) => withOrg(db, orgId, work);
  return {
    signal: new AbortController().signal,
    save,
    keep: (_step, work) => save(work),
    steps: async () => new Map(),
  };
}
