import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { isUnfinished as isJobUnfinished } from "../jobs/job-moves.ts";
import { getJson, postJson } from "./client.ts";
import { keepStreamed } from "./merge-draft.ts";
import type {
  AccountPage,
  ChangeSet,
  DealWhatIf,
  Draft,
  DraftSummary,
  Freshness,
  Job,
  Lang,
  Me,
  Note,
  Page,
  Portfolio,
  Review,
  ReviewSummary,
  SearchResult,
  SubjectScore,
  TimelineItem,
} from "./types.ts";
import { withQuery } from "./with-query.ts";

/** Language and day every figure is asked for; a null day leaves the choice to the server. */
export type Standing = { lang: Lang; asOf: string | null };

/** Without a language the server chooses: its answer is the default of a reader who has not chosen yet. */
export const meQuery = (lang: Lang | null) =>
  queryOptions({
    queryKey: ["me", lang],
    queryFn: ({ signal }) => getJson<Me>(lang, "/v1/me", signal),
    staleTime: 300_000,
  });

export const portfolioQuery = ({ lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["portfolio", lang, asOf],
    queryFn: ({ signal }) => getJson<Portfolio>(lang, withQuery("/v1/portfolio", { asOf, lang }), signal),
  });

/**
 * What changed since the last review: what a review of this very day says, or else how `asOf` compares with the last
 * one before it (nothing is kept). Null where there is none to compare with.
 */
export const changesQuery = (asOf: string, lang: Lang) =>
  queryOptions({
    queryKey: ["changes", asOf, lang],
    queryFn: async ({ signal }) => {
      const { items } = await getJson<Page<ReviewSummary>>(lang, "/v1/reviews?limit=200", signal);
      const last = items.find((review) => review.asOf <= asOf);
      if (!last) return { review: null };
      const review =
        last.asOf === asOf
          ? await getJson<Review>(lang, withQuery(`/v1/reviews/${last.id}`, { lang }), signal)
          : await postJson<Review>(lang, withQuery("/v1/reviews", { lang }), { asOf, dryRun: true });
      return { review };
    },
  });

export const accountQuery = (id: string, { lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["account", id, lang, asOf],
    queryFn: ({ signal }) => getJson<AccountPage>(lang, withQuery(`/v1/accounts/${id}`, { asOf, lang }), signal),
  });

/** Every score of an account, its contacts and its open deals; or those of one method. */
export const scoresQuery = (id: string, { lang, asOf }: Standing, method?: string) =>
  queryOptions({
    queryKey: ["scores", id, lang, asOf, method],
    queryFn: async ({ signal }) => {
      const path = withQuery(`/v1/accounts/${id}/scores`, { asOf, lang, method });
      return (await getJson<Page<SubjectScore>>(lang, path, signal)).items;
    },
  });

/** A deal with some facts changed; without any, what would move it. Nothing is stored. */
export const dealWhatIfQuery = (id: string, { lang, asOf }: Standing, set: ChangeSet) =>
  queryOptions({
    queryKey: ["what-if", id, lang, asOf, set],
    queryFn: () =>
      postJson<DealWhatIf>(lang, withQuery(`/v1/opportunities/${id}/what-if`, { lang }), {
        ...(asOf && { asOf }),
        set,
      }),
  });

export const timelineQuery = (id: string, { lang, asOf }: Standing) =>
  infiniteQueryOptions({
    queryKey: ["timeline", id, lang, asOf],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => {
      // Who asks for earlier entries looks for something: as many as the server gives at once.
      const query = { asOf, cursor: pageParam, limit: pageParam === "" ? 15 : 200 };
      return getJson<Page<TimelineItem>>(lang, withQuery(`/v1/accounts/${id}/timeline`, query), signal);
    },
    getNextPageParam: (last) => last.nextCursor,
  });

export const draftsQuery = (accountId: string, lang: Lang) =>
  queryOptions({
    queryKey: ["drafts", accountId],
    queryFn: ({ signal }) => getJson<Page<DraftSummary>>(lang, `/v1/accounts/${accountId}/drafts`, signal),
    staleTime: 0,
  });

export const draftQuery = (id: string, lang: Lang) =>
  queryOptions({
    queryKey: ["draft", id],
    queryFn: async ({ signal, client }) => {
      const read = await getJson<Draft>(lang, `/v1/drafts/${id}`, signal);
      return keepStreamed(client.getQueryData<Draft>(["draft", id]), read);
    },
    refetchInterval: ({ state }) => (state.data && isUnfinished(state.data.status) ? 2_000 : false),
  });

/** Asked for again whenever a page that shows it is opened: the server keeps the answer until data change. */
export const freshnessQuery = (id: string, lang: Lang, isWanted: boolean) =>
  queryOptions({
    queryKey: ["freshness", id],
    queryFn: ({ signal }) => getJson<Freshness>(lang, `/v1/drafts/${id}/freshness`, signal),
    enabled: isWanted,
    staleTime: 0,
  });

export function isUnfinished(status: Draft["status"]): boolean {
  return status === "queued" || status === "drafting";
}

export const noteQuery = (id: string, lang: Lang) =>
  queryOptions({ queryKey: ["note", id], queryFn: ({ signal }) => getJson<Note>(lang, `/v1/notes/${id}`, signal) });

export type SearchFilter = Readonly<
  Partial<Record<"accountId" | "from" | "to" | "person" | "kind", string | null | undefined>>
>;

export const searchQuery = (q: string, filter: SearchFilter, lang: Lang) =>
  queryOptions({
    queryKey: ["search", q, filter, lang],
    queryFn: ({ signal }) => getJson<SearchResult>(lang, withQuery("/v1/search", { q, ...filter, limit: 20 }), signal),
    enabled: q !== "",
  });

/** Newest first; asked for again every second as long as one of them goes on. */
export const jobsQuery = (lang: Lang) =>
  infiniteQueryOptions({
    queryKey: ["jobs", lang],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<Job>>(lang, withQuery("/v1/jobs", { cursor: pageParam, limit: 30 }), signal),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isJobUnfinished)) ? 1_000 : false,
    staleTime: 0,
  });
