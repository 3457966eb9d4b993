import { reindexNextNotes } from "#retrieval/index-passages";
import { withOrg } from "#store/with-org";
import type { Deps } from "./deps.ts";
import type { TidyRecords } from "./importing/tidy-records.ts";

/**
 * After an update that changed how notes are cut or how text becomes terms: notes indexed the old way are indexed anew,
 * a few hundred to a transaction. Passages that read the same keep id and vector. `tidy` hears how many notes there were.
 */
export async function reindexNotes({ db }: Pick<Deps, "db">, tidy: TidyRecords, orgId: string): Promise<void> {
  const next = () => withOrg(db, orgId, (tx) => reindexNextNotes(tx, orgId));
  let notes = 0;
  for (let some = await next(); some > 0; some = await next()) notes += some;
  await tidy(notes);
}
