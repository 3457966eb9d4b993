import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#db/client";
import { audit } from "#db/schema/work";

export type AuditEvent = { actor: string; action: string; subject: string; details: unknown };

export async function recordAudit(tx: Tx, orgId: string, event: AuditEvent): Promise<void> {
  await tx.insert(audit).values({ orgId, id: uuidv7(), ...event });
}
