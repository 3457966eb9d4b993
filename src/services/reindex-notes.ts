import { reindexNextNotes } from "#retrieval/index-passages";
import { withOrg } from "#store/with-org";
import type { Deps } from "./deps.ts";

/**
 * After an update that changed how notes are cut or how text becomes terms: notes indexed the old way are indexed anew,
 * a few hundred to a transaction. Passages that read the same keep id and vector.
 */
export async function reindexNotes({ db }: Pick<Deps, "db">, orgId: string): Promise<void> {
  let left = 1;
  while (left > 0) left = await withOrg(db, orgId, (tx) => reindexNextNotes(tx, orgId));
}
