import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { jobs } from "#db/schema/jobs";
import { slackDeliveries, slackWorkspaces } from "#db/schema/slack";
import { type SlackWorkspace, slackWorkspaceSchema } from "#domain/slack";

export async function findSlackWorkspace(tx: Tx, orgId: string): Promise<SlackWorkspace | null> {
  const [row] = await tx.select().from(slackWorkspaces).where(eq(slackWorkspaces.orgId, orgId));
  return row ? slackWorkspaceSchema.parse(row) : null;
}

/** Puts the workspace in the place of an earlier one. Fails where another organisation has it: its team is unique among all. */
export async function saveSlackWorkspace(tx: Tx, orgId: string, workspace: SlackWorkspace): Promise<void> {
  await tx
    .insert(slackWorkspaces)
    .values({ ...workspace, orgId })
    .onConflictDoUpdate({ target: slackWorkspaces.orgId, set: { ...workspace, connectedAt: sql`now()` } });
}

/** False where the same was delivered before, to whichever process. */
export async function insertSlackDelivery(tx: Tx, orgId: string, deliveryId: string): Promise<boolean> {
  const inserted = await tx
    .insert(slackDeliveries)
    .values({ orgId, deliveryId })
    .onConflictDoNothing()
    .returning({ deliveryId: slackDeliveries.deliveryId });
  return inserted.length > 0;
}

const longAgo = sql`now() - interval '2 days'`;

/** Slack does not deliver again what is older than a day; what people wrote is not kept longer than it is needed. */
export async function forgetOldSlackDeliveries(tx: Tx): Promise<void> {
  await tx.delete(slackDeliveries).where(lt(slackDeliveries.receivedAt, longAgo));
  const isOver = inArray(jobs.status, ["done", "failed", "dead", "cancelled"]);
  await tx.delete(jobs).where(and(eq(jobs.kind, "slack"), isOver, lt(jobs.updatedAt, longAgo)));
}
