import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../api/client.ts";
import type { Standing } from "../api/queries.ts";
import type { AccountNeeds } from "../api/types.ts";
import { withQuery } from "../api/with-query.ts";

export const needsQuery = (accountId: string, { lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["needs", accountId, lang, asOf],
    queryFn: ({ signal }) =>
      getJson<AccountNeeds>(lang, withQuery(`/v1/accounts/${accountId}/needs`, { asOf, lang }), signal),
  });
