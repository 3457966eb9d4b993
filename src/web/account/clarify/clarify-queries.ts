import { queryOptions } from "@tanstack/react-query";
import type { AccountDetections, NamedInNotes } from "../../api/account-types.ts";
import { getJson } from "../../api/client.ts";
import type { Standing } from "../../api/queries.ts";
import { withQuery } from "../../api/with-query.ts";

/** Notes against records, people on no map, and who rises. */
export const detectionsQuery = (accountId: string, { lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["detections", accountId, lang, asOf],
    queryFn: ({ signal }) =>
      getJson<AccountDetections>(lang, withQuery(`/v1/accounts/${accountId}/detections`, { asOf, lang }), signal),
  });

/** Who and what the notes name, and the people among them who are no contact. */
export const namedInNotesQuery = (accountId: string, { lang, asOf }: Standing) =>
  queryOptions({
    queryKey: ["mentions", accountId, lang, asOf],
    queryFn: ({ signal }) =>
      getJson<NamedInNotes>(lang, withQuery(`/v1/accounts/${accountId}/mentions/names`, { asOf, lang }), signal),
  });
