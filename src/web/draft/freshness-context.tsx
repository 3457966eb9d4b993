import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ChangedEntry, Freshness, StaleClaim } from "../api/types.ts";

type Staleness = {
  /** What changed under a sentence; undefined for a fresh one. */
  staleOf: (claimId: string) => StaleClaim | undefined;
  /** What became of an entry of the ledger, each change once; none where it says what it said. */
  changesOf: (entryId: string) => ChangedEntry[];
};

const nothing: Staleness = { staleOf: () => undefined, changesOf: () => [] };
const FreshnessContext = createContext<Staleness>(nothing);

/** Until the answer is there, nothing is marked. */
export function FreshnessProvider({ freshness, children }: { freshness: Freshness | undefined; children: ReactNode }) {
  const value = useMemo<Staleness>(() => {
    if (!freshness) return nothing;
    const claims = new Map(freshness.stale.map((claim) => [claim.claimId, claim]));
    const all = freshness.stale.flatMap(({ changed }) => changed);
    const distinct = new Map(all.map((change) => [[change.id, change.was, change.now].join("|"), change]));
    const changes = [...distinct.values()];
    return { staleOf: (id) => claims.get(id), changesOf: (entryId) => changes.filter(({ id }) => id === entryId) };
  }, [freshness]);
  return <FreshnessContext.Provider value={value}>{children}</FreshnessContext.Provider>;
}

export function useStaleness(): Staleness {
  return useContext(FreshnessContext);
}
