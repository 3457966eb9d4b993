import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { assessments } from "#db/schema/judgement";
import { type Assessment, assessmentSchema } from "#domain/assessment";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type AssessmentRow = Omit<Assessment, "id">;
type StoredAssessment = typeof assessments.$inferSelect;

/** By the source's id. */
export async function listAssessments(tx: Tx, orgId: string, accountId?: string): Promise<Assessment[]> {
  const own = eq(assessments.orgId, orgId);
  const rows = await tx
    .select()
    .from(assessments)
    .where(accountId === undefined ? own : and(own, eq(assessments.accountId, accountId)))
    .orderBy(asc(assessments.externalId));
  return rows.map((row) => assessmentSchema.parse({ ...row, ...subjectOf(row) }));
}

function subjectOf({ accountId, contactId, opportunityId }: StoredAssessment) {
  if (opportunityId !== null) return { subjectType: "opportunity", subjectId: opportunityId };
  if (contactId !== null) return { subjectType: "contact", subjectId: contactId };
  return { subjectType: "account", subjectId: accountId };
}

export async function upsertAssessments(tx: Tx, orgId: string, rows: readonly AssessmentRow[]): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, assessments);
  const { changed, result } = planUpsert(orgId, stored, rows);
  const linked = changed.map(({ subjectType, subjectId, ...row }) => ({
    ...row,
    contactId: subjectType === "contact" ? subjectId : null,
    opportunityId: subjectType === "opportunity" ? subjectId : null,
  }));
  for (const chunk of inChunks(linked)) {
    await tx
      .insert(assessments)
      .values(chunk)
      .onConflictDoUpdate({ target: [assessments.orgId, assessments.externalId], set: excludedColumns(assessments) });
  }
  return result;
}
