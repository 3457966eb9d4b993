import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client";
import { sentNotices } from "#db/schema/slack";

export type SentNotice = { key: string; sentAt: string };

/** What a person was told, in no order. */
export async function listSentNotices(tx: Tx, orgId: string, userId: string): Promise<SentNotice[]> {
  return tx
    .select({ key: sentNotices.noticeKey, sentAt: sentNotices.sentAt })
    .from(sentNotices)
    .where(and(eq(sentNotices.orgId, orgId), eq(sentNotices.userId, userId)));
}

/** Writes down what a person was told, and when; what they were told before keeps its moment. */
export async function insertSentNotices(
  tx: Tx,
  orgId: string,
  userId: string,
  { keys, sentAt }: { keys: readonly string[]; sentAt: string },
): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((noticeKey) => ({ orgId, userId, noticeKey, sentAt }));
  await tx.insert(sentNotices).values(rows).onConflictDoNothing();
}

/** The same is told again when it comes back. */
export async function deleteSentNotices(tx: Tx, orgId: string, userId: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const own = and(eq(sentNotices.orgId, orgId), eq(sentNotices.userId, userId));
  await tx.delete(sentNotices).where(and(own, inArray(sentNotices.noticeKey, [...keys])));
}
