import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { getJson, postJson } from "../api/client.ts";
import { draftQuery } from "../api/queries.ts";
import type { Draft, Job, Lang, RedraftStarted } from "../api/types.ts";
import { isUnfinished } from "../jobs/job-moves.ts";
import { type Progress, readProgress } from "../jobs/read-progress.ts";
import { useText } from "../text/language-context.tsx";
import { restoreVersion } from "./edit/edit-requests.ts";

const redraftJobQuery = (id: string, lang: Lang) =>
  queryOptions({
    queryKey: ["redraft-job", id, lang],
    queryFn: ({ signal }) => getJson<Job>(lang, `/v1/jobs/${id}`, signal),
    refetchInterval: ({ state }) => (!state.data || isUnfinished(state.data) ? 500 : false),
    staleTime: 0,
  });

export type Redraft = {
  start: (sections?: readonly string[]) => void;
  /** Null before, and once it ended. */
  running: { count: number; progress: Progress | null } | null;
  /** How many sections were written anew; null until then. */
  done: number | null;
  undo: () => void;
  isUndoing: boolean;
  error: Error | null;
  failed: Job["error"];
};

/** Writes sections of a draft anew and shows the draft's next version once it is there; taken back, the one before. */
export function useRedraft(draft: Draft): Redraft {
  const { lang } = useText();
  const client = useQueryClient();
  const begun = useMutation({
    mutationFn: (sections?: readonly string[]) =>
      postJson<RedraftStarted>(lang, `/v1/drafts/${draft.id}/redraft`, sections ? { sections } : {}),
  });
  const id = begun.data?.jobId ?? null;
  const { data: job, error } = useQuery({ ...redraftJobQuery(id ?? "", lang), enabled: id !== null });
  const isDone = job?.status === "done";
  const readAgain = useCallback(async () => {
    await client.invalidateQueries({ queryKey: draftQuery(draft.id, lang).queryKey });
    await client.invalidateQueries({ queryKey: ["freshness", draft.id] });
  }, [client, draft.id, lang]);
  const undone = useMutation({
    mutationFn: () => restoreVersion(lang, { draftId: draft.id, version: draft.version }, draft.version - 1),
    onSuccess: async () => {
      begun.reset();
      await readAgain();
    },
  });
  useEffect(() => {
    if (isDone) void readAgain();
  }, [isDone, readAgain]);
  const hasEnded = job !== undefined && !isUnfinished(job);
  const isRunning = begun.isPending || (id !== null && !hasEnded && !error);
  const count = begun.data?.sections.length ?? 0;
  return {
    start: (sections) => begun.mutate(sections),
    running: isRunning ? { count, progress: readProgress(job?.progress ?? null) } : null,
    done: isDone ? count : null,
    undo: () => undone.mutate(),
    isUndoing: undone.isPending,
    error: begun.error ?? error ?? undone.error,
    failed: hasEnded && !isDone ? job.error : null,
  };
}
