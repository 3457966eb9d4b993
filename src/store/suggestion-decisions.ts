import { and, asc, eq, getTableColumns } from "drizzle-orm";
import type { Tx } from "#db/client";
import { suggestionDecisions } from "#db/schema/suggestions";
import { type SuggestionDecision, suggestionDecisionSchema } from "#domain/note-suggestion";

const { suggestionId, decision, recordId } = getTableColumns(suggestionDecisions);

/** What was decided on suggestions of one account's notes. */
export async function listSuggestionDecisions(tx: Tx, orgId: string, accountId: string): Promise<SuggestionDecision[]> {
  const rows = await tx
    .select({ suggestionId, decision, recordId })
    .from(suggestionDecisions)
    .where(and(eq(suggestionDecisions.orgId, orgId), eq(suggestionDecisions.accountId, accountId)))
    .orderBy(asc(suggestionId));
  return rows.map((row) => suggestionDecisionSchema.parse(row));
}

/** Keeps a decision; of two at once the first stands. */
export async function keepSuggestionDecision(
  tx: Tx,
  orgId: string,
  accountId: string,
  decided: SuggestionDecision & { by: string },
): Promise<void> {
  await tx
    .insert(suggestionDecisions)
    .values({ ...decided, orgId, accountId })
    .onConflictDoNothing();
}
