import type { ModelCall, RecordCall } from "#domain/model-call";
import { saveModelCalls } from "#store/model-calls";
import { withOrg } from "#store/with-org";
import type { Deps } from "./deps.ts";

export type CallRecorder = {
  /** Keeps every call that it is told, for one organisation; whoever tells does not wait. */
  recordFor: (orgId: string) => RecordCall;
  /** Resolves when all that was told is kept. */
  settled: () => Promise<void>;
};

/** Writes calls down one batch after another. What cannot be written is logged: no answer fails for its record. */
export function createCallRecorder({ db, log }: Pick<Deps, "db" | "log">): CallRecorder {
  const waiting = new Map<string, ModelCall[]>();
  let writing: Promise<void> = Promise.resolve();
  const write = async (orgId: string) => {
    const calls = waiting.get(orgId) ?? [];
    waiting.delete(orgId);
    await withOrg(db, orgId, (tx) => saveModelCalls(tx, orgId, calls)).catch((error: unknown) => {
      log.error({ error, calls: calls.length }, "calls of the model could not be recorded");
    });
  };
  return {
    recordFor: (orgId) => (call) => {
      const calls = waiting.get(orgId);
      if (calls) return void calls.push(call);
      waiting.set(orgId, [call]);
      writing = writing.then(() => write(orgId));
    },
    settled: () => writing,
  };
}
