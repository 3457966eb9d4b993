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
  /** Nothing else was changed since; later the versions lead back. */
  canUndo: boolean;
  undo: () => void;
  isUndoing: boolean;
  error: Error | null;
  failed: Job["error"];
};

/** How the job stands that writes the sections; `id` is null before it began. */
function useRedraftJob(id: string | null, lang: Lang) {
  const { data: job, error } = useQuery({ ...redraftJobQuery(id ?? "", lang), enabled: id !== null });
  const hasEnded = job !== undefined && !isUnfinished(job);
  const isDone = job?.status === "done";
  return {
    error,
    isDone,
    isRunning: id !== null && !hasEnded && !error,
    failed: hasEnded && !isDone ? job.error : null,
    progress: readProgress(job?.progress ?? null),
  };
}

/** Writes sections of a draft anew and shows the draft's next version once it is there; taken back, the one before. */
export function useRedraft(draft: Draft): Redraft {
  const { lang } = useText();
  const client = useQueryClient();
  const begun = useMutation({
    mutationFn: async (sections?: readonly string[]) => {
      const body = sections ? { sections } : {};
      const started = await postJson<RedraftStarted>(lang, `/v1/drafts/${draft.id}/redraft`, body);
      return { ...started, from: draft.version };
    },
  });
  const { jobId = null, from = 0, sections = [] } = begun.data ?? {};
  const { isDone, isRunning, failed, progress, error } = useRedraftJob(jobId, lang);
  const readAgain = useCallback(async () => {
    await client.invalidateQueries({ queryKey: draftQuery(draft.id, lang).queryKey });
    await client.invalidateQueries({ queryKey: ["freshness", draft.id] });
  }, [client, draft.id, lang]);
  const undone = useMutation({
    mutationFn: () => restoreVersion(lang, { draftId: draft.id, version: draft.version }, from),
    onSuccess: async () => {
      begun.reset();
      await readAgain();
    },
  });
  useEffect(() => {
    if (isDone) void readAgain();
  }, [isDone, readAgain]);
  const count = sections.length;
  return {
    start: (asked) => begun.mutate(asked),
    running: begun.isPending || isRunning ? { count, progress } : null,
    done: isDone ? count : null,
    canUndo: draft.version === from + 1,
    undo: () => undone.mutate(),
    isUndoing: undone.isPending,
    error: begun.error ?? error ?? undone.error,
    failed,
  };
}
