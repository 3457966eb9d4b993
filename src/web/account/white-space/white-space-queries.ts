import { queryOptions } from "@tanstack/react-query";
import type { AccountWhiteSpace } from "../../api/account-types.ts";
import { getJson } from "../../api/client.ts";
import type { Standing } from "../../api/queries.ts";
import { withQuery } from "../../api/with-query.ts";

export const whiteSpaceQuery = (accountId: string, { lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["white-space", accountId, lang, asOf],
    queryFn: ({ signal }) =>
      getJson<AccountWhiteSpace>(lang, withQuery(`/v1/accounts/${accountId}/white-space`, { asOf, lang }), signal),
  });
