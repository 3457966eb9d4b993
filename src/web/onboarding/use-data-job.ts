import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Job, Lang } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { dataJobQuery } from "./data-queries.ts";

type DataJob = {
  start: () => void;
  isBusy: boolean;
  /** What went wrong: the request, or the job in its own words. */
  error: Error | null;
  failed: Job["error"];
};

/** Begins work that changes all data and calls `onDone` when it is through; every figure is asked for again by then. */
export function useDataJob(begin: (lang: Lang) => Promise<{ jobId: string }>, onDone: () => void): DataJob {
  const { lang } = useText();
  const client = useQueryClient();
  const started = useMutation({ mutationFn: () => begin(lang) });
  const id = started.data?.jobId ?? null;
  const { data: job, error } = useQuery({ ...dataJobQuery(id ?? "", lang), enabled: id !== null });
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  const isDone = job?.status === "done";
  useEffect(() => {
    if (!isDone) return;
    // What no page shows is forgotten; what one shows is asked for again, but for this very job.
    client.removeQueries({ type: "inactive" });
    const refreshed = client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "data-job" });
    void refreshed.then(() => done.current());
  }, [client, isDone]);
  const hasFailed = job !== undefined && ["failed", "dead", "cancelled"].includes(job.status);
  return {
    start: () => started.mutate(),
    isBusy: started.isPending || (id !== null && !hasFailed && !error),
    error: started.error ?? error,
    failed: hasFailed ? job.error : null,
  };
}
