import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../api/client.ts";
import type { Lang, Portfolio } from "../api/types.ts";
import type { AccountDrafts } from "./account-drafts.ts";

type PortfolioDrafts = Portfolio["drafts"] & { items: ({ accountId: string } & AccountDrafts)[] };

const pauseMs = 400;

/**
 * Compares drafts with the data of now, where the portfolio says that some are left; asked again until none is.
 * @param readAt when the portfolio was read: after a change of data it is asked anew
 */
export const portfolioDraftsQuery = (lang: Lang, readAt: number, isWanted: boolean) =>
  queryOptions({
    queryKey: ["portfolio-drafts", readAt],
    queryFn: ({ signal }) => getJson<PortfolioDrafts>(lang, "/v1/portfolio/drafts", signal),
    enabled: isWanted,
    refetchInterval: ({ state }) => (state.data && state.data.unchecked > 0 ? pauseMs : false),
  });
