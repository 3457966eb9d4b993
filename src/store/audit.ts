import { desc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#db/client";
import { audit } from "#db/schema/work";

export type AuditEvent = { actor: string; action: string; subject: string; details: unknown };

export async function recordAudit(tx: Tx, orgId: string, event: AuditEvent): Promise<void> {
  await tx.insert(audit).values({ orgId, id: uuidv7(), ...event });
}

/** Newest first. */
export async function listAudit(tx: Tx, orgId: string, limit: number): Promise<(AuditEvent & { at: string })[]> {
  return tx
    .select({ at: audit.at, actor: audit.actor, action: audit.action, subject: audit.subject, details: audit.details })
    .from(audit)
    .where(eq(audit.orgId, orgId))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(limit);
}
