import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { errorKind } from "./error-kind.ts";
import { serverConnection } from "./server-connection.ts";

const watch = (error: Error) => {
  if (errorKind(error) === "unreachable") void serverConnection.suspect();
};

/** What was asked and failed while the server was away is asked again as soon as it is back. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      // Whether the server can be reached is seen by reaching for it.
      queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: false, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });
  serverConnection.subscribe(() => {
    if (!serverConnection.isLost()) void client.invalidateQueries();
  });
  return client;
}
