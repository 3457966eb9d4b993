import { queryOptions } from "@tanstack/react-query";
import { getJson, postJson } from "../api/client.ts";
import type { Contents } from "../api/import-types.ts";
import type { Job, Lang } from "../api/types.ts";

type Started = { jobId: string };

export const contentsQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["contents"],
    queryFn: ({ signal }) => getJson<Contents>(lang, "/v1/data", signal),
    staleTime: 0,
  });

const unfinished: ReadonlySet<Job["status"]> = new Set<Job["status"]>(["queued", "running"]);

export const dataJobQuery = (id: string, lang: Lang) =>
  queryOptions({
    queryKey: ["data-job", id, lang],
    queryFn: ({ signal }) => getJson<Job>(lang, `/v1/jobs/${id}`, signal),
    refetchInterval: ({ state }) => (!state.data || unfinished.has(state.data.status) ? 500 : false),
    staleTime: 0,
  });

/** Whoever asks has seen what goes away. */
export const emptyProduct = (lang: Lang) => postJson<Started>(lang, "/v1/data/empty?yes=1", {});

/** Into a product that holds nothing. */
export const loadDemo = (lang: Lang) => postJson<Started>(lang, "/v1/demo/reset", {});
