import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { scoringProfiles } from "#db/schema/scoring-profile";
import { type ScoringProfile, scoringProfileSchema } from "#domain/scoring-profile";
import { AppError } from "#errors";

const { orgId: _org, ...told } = getTableColumns(scoringProfiles);

/** Null where the organisation never saved one. */
export async function findScoringProfile(tx: Tx, orgId: string): Promise<ScoringProfile | null> {
  const [row] = await tx.select(told).from(scoringProfiles).where(eq(scoringProfiles.orgId, orgId));
  return row ? scoringProfileSchema.parse(row) : null;
}

/**
 * Saves overrides that were made from the revision `from`, 0 where there was none.
 * @throws AppError `precondition-failed` when somebody saved in between.
 */
export async function saveScoringProfile(
  tx: Tx,
  orgId: string,
  { from, overrides, by }: Pick<ScoringProfile, "overrides" | "by"> & { from: number },
): Promise<ScoringProfile> {
  const values = { overrides, by, revision: from + 1 };
  const rows =
    from === 0
      ? await tx
          .insert(scoringProfiles)
          .values({ ...values, orgId })
          .onConflictDoNothing()
          .returning(told)
      : await tx
          .update(scoringProfiles)
          .set({ ...values, at: sql`now()` })
          .where(and(eq(scoringProfiles.orgId, orgId), eq(scoringProfiles.revision, from)))
          .returning(told);
  const [row] = rows;
  if (!row) throw new AppError("precondition-failed", `the scoring profile is not at revision ${from} any more`);
  return scoringProfileSchema.parse(row);
}
