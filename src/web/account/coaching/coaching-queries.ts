import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { CardList, DismissalRequest } from "../../api/account-types.ts";
import { deleteAt, getJson, postJson } from "../../api/client.ts";
import type { Standing } from "../../api/queries.ts";
import { withQuery } from "../../api/with-query.ts";
import { useStanding } from "../../shell/use-standing.ts";

/** Cards of an account and those that somebody put away. */
export const cardListQuery = (accountId: string, { lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["coaching", accountId, lang, asOf],
    queryFn: ({ signal }) =>
      getJson<CardList>(lang, withQuery(`/v1/accounts/${accountId}/cards`, { asOf, lang }), signal),
  });

const cardKeys: readonly unknown[] = ["coaching", "cards"];

function useReadAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => cardKeys.includes(queryKey[0]) });
}

const dismissalPath = (accountId: string, cardId: string) =>
  `/v1/accounts/${accountId}/cards/${encodeURIComponent(cardId)}/dismiss`;

export function useDismissCard(accountId: string) {
  const { lang, asOf } = useStanding();
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: ({ cardId, request }: { cardId: string; request: DismissalRequest }) =>
      postJson<unknown>(lang, withQuery(dismissalPath(accountId, cardId), { asOf, lang }), request),
    onSuccess,
  });
}

export function useRestoreCard(accountId: string) {
  const { lang } = useStanding();
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: (cardId: string) => deleteAt(lang, withQuery(dismissalPath(accountId, cardId), { lang })),
    onSuccess,
  });
}
