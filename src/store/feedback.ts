import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { feedback } from "#db/schema/slack";
import { type Feedback, feedbackSchema } from "#domain/feedback";

/** A person's last word on a subject counts. */
export async function saveFeedback(tx: Tx, orgId: string, given: Omit<Feedback, "givenAt">): Promise<void> {
  const { isHelpful, comment, givenIn } = given;
  await tx
    .insert(feedback)
    .values({ ...given, orgId })
    .onConflictDoUpdate({
      target: [feedback.orgId, feedback.subject, feedback.actor],
      set: { isHelpful, comment, givenIn, givenAt: sql`now()` },
    });
}

/** Newest first; of everybody, or of one. */
export async function listFeedback(
  tx: Tx,
  orgId: string,
  { limit, actor }: { limit: number; actor?: string },
): Promise<Feedback[]> {
  const rows = await tx
    .select()
    .from(feedback)
    .where(and(eq(feedback.orgId, orgId), actor === undefined ? undefined : eq(feedback.actor, actor)))
    .orderBy(desc(feedback.givenAt), desc(feedback.subject))
    .limit(limit);
  return rows.map((row) => feedbackSchema.parse(row));
}
