import type { Draft, Freshness } from "../api/types.ts";

/** Sections with stale sentences, by id. */
export type StaleSections = {
  /** Written anew without being named. */
  free: string[];
  /** With sentences of persons, which go when the section is written anew. */
  own: string[];
};

/** Which sections are worth writing anew; what was rejected is not. */
export function staleSections({ sections }: Pick<Draft, "sections">, { stale }: Freshness): StaleSections {
  const ids = new Set(stale.map(({ claimId }) => claimId));
  const found = sections.filter(
    ({ claims, decision }) => decision?.state !== "rejected" && claims.some(({ id }) => ids.has(id)),
  );
  const isOwn = ({ claims }: Draft["sections"][number]) => claims.some(({ origin }) => origin === "person");
  return {
    free: found.filter((section) => !isOwn(section)).map(({ id }) => id),
    own: found.filter(isOwn).map(({ id }) => id),
  };
}
