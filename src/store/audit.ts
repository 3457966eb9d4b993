import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#db/client";
import { audit } from "#db/schema/work";

export type AuditEvent = { actor: string; action: string; subject: string; details: unknown };

export async function recordAudit(tx: Tx, orgId: string, event: AuditEvent): Promise<void> {
  await tx.insert(audit).values({ orgId, id: uuidv7(), ...event });
}

/** Whether one of the actions was taken after the last `since`; after anything where there was none. */
export async function hasEntriesSince(
  tx: Tx,
  orgId: string,
  { actions, since }: { actions: readonly string[]; since: string },
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from audit a
    where a.org_id = ${orgId} and a.action = any(${sql.param(actions)}::text[]) and a.at > coalesce(
      (select max(s.at) from audit s where s.org_id = ${orgId} and s.action = ${since}), '-infinity')
    limit 1`);
  return rows.length > 0;
}
