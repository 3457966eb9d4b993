import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../api/client.ts";
import type { Standing } from "../api/queries.ts";
import type { AccountRelationships, CoachingCard, Page, PowerMap } from "../api/types.ts";
import { withQuery } from "../api/with-query.ts";

export const powerMapQuery = (opportunityId: string, { lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["power-map", opportunityId, lang, asOf],
    queryFn: ({ signal }) =>
      getJson<PowerMap>(lang, withQuery(`/v1/opportunities/${opportunityId}/power-map`, { asOf, lang }), signal),
  });

export const relationshipsQuery = (accountId: string, { lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["relationships", accountId, lang, asOf],
    queryFn: ({ signal }) =>
      getJson<AccountRelationships>(lang, withQuery(`/v1/accounts/${accountId}/relationships`, { asOf, lang }), signal),
  });

export const cardsQuery = (accountId: string, { lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["cards", accountId, lang, asOf],
    queryFn: async ({ signal }) => {
      const path = withQuery(`/v1/accounts/${accountId}/cards`, { asOf, lang });
      return (await getJson<Page<CoachingCard>>(lang, path, signal)).items;
    },
  });
