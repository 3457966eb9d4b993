import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getJson } from "./client.ts";
import type { Conversation, ConversationWithMessages, Lang, Page } from "./types.ts";
import { withQuery } from "./with-query.ts";

/** The ones used last first. */
export const conversationsQuery = (lang: Lang) =>
  infiniteQueryOptions({
    queryKey: ["conversations", lang],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<Conversation>>(lang, withQuery("/v1/conversations", { cursor: pageParam, limit: 30 }), signal),
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });

export const conversationQuery = (id: string, lang: Lang) =>
  queryOptions({
    queryKey: ["conversation", id, lang],
    queryFn: ({ signal }) => getJson<ConversationWithMessages>(lang, `/v1/conversations/${id}`, signal),
    staleTime: 0,
  });
